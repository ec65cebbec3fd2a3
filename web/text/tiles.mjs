// A table that is also a map: a tile for each row, and below them what the chosen tile says,
// with its choice.
import { build, setText } from './dom.mjs';
import { keyed } from './keyed.mjs';
import { showOwner } from './owner.mjs';

/**
 * @param {{ update: Function }} sentence  how outline.mjs renders runs
 * @param {{ make: Function, update: Function }} choice  and a choice
 */
export function tilesOf(sentence, choice) {
  function show(element, node, act) {
    const [tiles, chosen] = element.children;
    const [note, label] = chosen.children;
    keyed(tiles, node.rows, (row) => row.id, () => build('button', { type: 'button' }), (tile, row) => {
      const { control } = row.cells.find((cell) => cell.control);
      const [number, region] = row.cells;
      setText(tile, number.text);
      tile.style.gridArea = `${row.line + 1} / ${row.column + 1}`;
      tile.dataset.name = region.text;
      // "Akm": from its first word with a capital, since "область" comes first in Russian.
      [tile.dataset.region] = region.text.match(/\p{Lu}..|$/u);
      showOwner(tile, row.owner, 'tile', row.form);
      tile.setAttribute('aria-label', control.label);
      tile.ariaExpanded = String(element.dataset.chosen === row.id);
      tile.onclick = () => {
        element.dataset.chosen = element.dataset.chosen === row.id ? '' : row.id;
        show(element, node, act);
      };
    });
    const row = node.rows.find(({ id }) => id === element.dataset.chosen);
    sentence.update(note, { number: 0, runs: row ? row.note : [{ text: node.hint, style: 'plain' }] });
    label.hidden = !row;
    if (!row) return;
    const { control } = row.cells.find((cell) => cell.control);
    if (label.firstElementChild?.dataset.action !== control.action) label.replaceChildren(choice.make(control, act));
    choice.update(label.firstElementChild, { ...control, marks: {} });
  }
  return {
    make: () => build('div', { className: 'map' }, [build('div', { className: 'tiles' }),
      build('div', {}, [build('p'), build('div')])]),
    update: show,
  };
}
