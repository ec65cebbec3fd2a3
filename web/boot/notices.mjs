// The page's own messages: notes, and failures to load something.
import { byId, root } from '../text/dom.mjs';

/** Shows a note, which is announced politely; an empty text removes it. */
export function note(text) {
  byId('note').textContent = text;
  byId('note').hidden = !text;
  return byId('note');
}

/**
 * Shows the message in the page, and the error in the console. `again` is the action of
 * the button; `text` replaces the message, which says that the sliders do not work.
 */
export function couldNotLoad(error, again, text = '') {
  if (text) byId('notice').firstElementChild.textContent = text;
  else if ('live' in root.dataset) root.dataset.live = 'no';
  byId('notice').hidden = false;
  byId('notice').lastElementChild.onclick = () => {
    loaded();
    again();
  };
  console.error(error);
}

/** Removes that message. */
export function loaded() {
  if ('live' in root.dataset) root.dataset.live = '';
  byId('notice').hidden = true;
}
