// The page's own messages: notes, and failures to load something.
import { byId, root } from '../text/dom.mjs';

/** Shows a note, which is announced politely; an empty text removes it. */
export function note(text) {
  byId('note').textContent = text;
  byId('note').hidden = !text;
  return byId('note');
}

/**
 * Shows in the page that it did not load, and the error in the console. `again` is the action
 * of the button.
 */
export function couldNotLoad(error, again) {
  if ('live' in root.dataset) root.dataset.live = 'no';
  tell(0, error, again);
}

/** The same of a part of it: what the page shows works. */
export function partFailed(error, again) {
  tell(1, error, again);
}

function tell(message, error, again) {
  const [...children] = byId('notice').children;
  const button = children.pop();
  children.forEach((one, i) => { one.hidden = i !== message; });
  byId('notice').hidden = false;
  button.onclick = () => {
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
