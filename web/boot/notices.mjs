// What the page says of itself: notes, and that something could not be loaded.
import { byId } from '../text/dom.mjs';

/** Politely, where it is seen and read out; an empty text takes the note away. */
export function note(text) {
  byId('note').textContent = text;
  byId('note').hidden = !text;
  return byId('note');
}

/**
 * The words are in the page; why it failed is for the console. `again` is what the
 * button does.
 */
export function couldNotLoad(error, again) {
  byId('notice').hidden = false;
  byId('notice').lastElementChild.onclick = () => {
    loaded();
    again();
  };
  console.error(error);
}

/** Takes back that something could not be loaded. */
export function loaded() {
  byId('notice').hidden = true;
}
