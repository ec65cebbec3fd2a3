// Turns an outline (src/app/outline/outline.h) into native HTML and keeps it up to date.
// It knows the kinds of nodes, not their subject: every text, number, bound
// and action comes from the outline.

import { bars } from './bars.mjs';
import { build, setText } from './dom.mjs';
import { disclosure, inputs, mark } from './inputs.mjs';
import { keyed } from './keyed.mjs';
import { tilesOf } from './tiles.mjs';

/**
 * Renders each section into its home.
 * @param {Record<string, HTMLElement>} homes  by the names of src/app/outline/outline.h
 * @param {(action: string, value: string, held?: string) => void} act  called for the visitor's
 *   actions; `held` is the id of the section of a slider that is still held
 */
export function outlineView(homes, act) {
  const problem = build('p', { id: 'problem' });
  // Yields between its nodes, and between the rows of its tables.
  function* fill(element, section) {
    fillHeading(element.firstElementChild, section, act);
    const nodes = [];
    keyed(
      element.lastElementChild, section.nodes, (node) => node.id,
      (node) => newNode(node, act), (child, node) => nodes.push([child, node]));
    for (const [child, node] of nodes) {
      yield* kinds[node.kind].update(child, node, act) ?? [];
      yield;
    }
  }
  return {
    /** Updates the sections that this part of an outline has; the others are unchanged. */
    part(outline) {
      for (const section of outline.sections) finish(fill(document.getElementById(`section-${section.id}`), section));
    },
    /**
     * Updates the homes with these names. Yields after each part of a section, and then the
     * section that is up to date.
     */
    *homes(outline, names) {
      for (const name of names) {
        const sections = outline.sections.filter((section) => section.home === name);
        const elements = [];
        keyed(homes[name], sections, (section) => section.id, newSection, (element) => elements.push(element));
        for (const [i, section] of sections.entries()) {
          yield* fill(elements[i], section);
          yield section;
        }
      }
      showProblem(problem, outline);
    },
  };
}

/** Runs all steps of an iterator at once. */
export function finish(iterator) {
  while (!iterator.next().done);
}

// Shows the message for a refused value at its field, until the next action. The field has its
// last value again, which is valid.
function showProblem(problem, { refused, status }) {
  problem.remove();
  document.querySelector(`[aria-describedby=${problem.id}]`)?.removeAttribute('aria-describedby');
  const input = refused && document.querySelector(`section input[data-action="${CSS.escape(refused)}"]`);
  if (!input) return;
  setText(problem, status);
  input.after(problem);
  input.setAttribute('aria-describedby', problem.id);
}

function newNode(node, act) {
  const element = kinds[node.kind].make(node, act);
  element.dataset.node = node.id;
  return element;
}

function newSection(section) {
  return build('section', { id: `section-${section.id}` }, [
    build('h2', { id: `heading-${section.id}` }), build('div', { className: 'nodes' })]);
}

// The heading of a section that is shown on demand is a button, with what the section says.
function fillHeading(heading, { heading: text, open, folded, finding = '' }, act) {
  const nodes = heading.nextElementSibling;
  if (!open && !folded) {
    nodes.hidden = false;
    return setText(heading, text);
  }
  if (!heading.firstElementChild) {
    heading.replaceChildren(open ? disclosure.make(open, act) : folding(nodes), build('small'));
  }
  const [button, small] = heading.children;
  if (open) disclosure.update(button, { ...open, label: text });
  else setText(button, text);
  setText(small, open?.on ? '' : finding);
}

// Folds and unfolds nodes that are in the page anyway; so does a search in the page.
function folding(nodes) {
  const show = (open) => {
    nodes.hidden = open ? false : 'until-found';
    button.setAttribute('aria-expanded', open);
  };
  const button = build('button', { type: 'button', className: 'opens',
    onclick: () => show(nodes.hidden !== false) });
  nodes.addEventListener('beforematch', () => show(true));
  show(false);
  return button;
}

// --- nodes -------------------------------------------------------------------

// Whether a cell links to another site, which is opened only by a click.
const leads = ({ link }) => /^https?:\/\//.test(link ?? '');

const sentence = {
  make: () => build('p'),
  update(element, node) {
    element.className = node.number > 0 ? 'step' : 'sentence';
    const number = node.number > 0 ? [{ text: `${node.number}.`, style: 'number' }] : [];
    keyed(element, [...number, ...node.runs], (run, i) => `${i}${run.style}${run.link ?? ''}`,
      (run) => build(leads(run) ? 'a' : { strong: 'strong', cite: 'cite' }[run.style] ?? 'span',
        { className: run.style,
          ...leads(run) && { href: run.link, target: '_blank', rel: 'noopener' } }),
      (child, run) => setText(child, run.style === 'number' ? `${run.text} ` : run.text));
  },
};

// A sentence, followed by a button that shows and hides its wording.
const withMore = {
  make: () => build('div'),
  update(element, node, act) {
    keyed(element, node.more ? [node, node.more] : [node], (_, i) => i,
      (item, i) => (i ? disclosure : sentence).make(item, act),
      (child, item, i) => (i ? disclosure : sentence).update(child, item));
  },
};

const quote = {
  make: () => build('figure', { className: 'quote' }, [build('blockquote'), build('figcaption')]),
  update(element, node) {
    const [text, source] = element.children;
    text.lang = node.language;
    setText(text, node.text);
    setText(source, node.source);
  },
};

const table = {
  make(node) {
    // Explicit roles, because on a phone the table is laid out as a list.
    const scroll = build('div', { className: 'scroll' }, [build('table', { role: 'table' }, [
      build('caption'), build('thead', { role: 'rowgroup' }, [build('tr', { role: 'row' })]),
      build('tbody', { role: 'rowgroup' }), build('tfoot', { role: 'rowgroup' })])]);
    if (!node.hint && !node.folded) return scroll;
    // A table that is also a map has its tiles, and itself on demand.
    return build('div', {}, [...node.hint ? [tiles.make()] : [], build('details', {}, [build('summary'), scroll])]);
  },
  * update(element, node, act) {
    if (node.hint) tiles.update(element.firstElementChild, node, act);
    if (node.hint || node.folded) setText(element.querySelector('summary'), node.caption);
    yield* fillTable(element.querySelector('table'), node, act);
  },
};

function* fillTable(element, node, act) {
  const [caption, head, body, foot] = element.children;
  element.id = `table-${node.id}`;
  setText(caption, node.caption);
  keyed(head.firstElementChild, node.columns, (column) => column.id,
    (column) => build('th', { scope: 'col', role: 'columnheader',
      className: `cell-${column.id}${column.numeric ? ' number' : ''}` }),
    (cell, column) => setText(cell, column.label));
  const lines = [];
  for (const [parent, list] of [[body, node.rows], [foot, node.total ? [node.total] : []]]) {
    keyed(parent, list, (row) => row.id, () => build('tr', { role: 'row' }), (line, row) => lines.push([line, row]));
  }
  foot.hidden = !node.total;
  for (const [line, row] of lines) {
    line.dataset.form = row.form;
    keyed(line, row.cells, (_, i) => node.columns[i].id,
      (cell, i) => build(i === 0 ? 'th' : 'td', { role: i === 0 ? 'rowheader' : 'cell',
        className: `cell-${node.columns[i].id}` }),
      (place, cell, i) => {
        if (i === 0) place.scope = 'row';
        place.dataset.column = node.columns[i].label;
        place.classList.toggle('number', node.columns[i].numeric);
        fillCell(place, cell, act);
      });
    yield;
  }
}

function fillCell(place, cell, act) {
  mark(place, cell.marks);
  if (cell.control) {
    const { make, update } = inputs[cell.control.kind];
    // Instead of a text, where there was no control.
    if (!place.querySelector('[data-action]')) place.replaceChildren(make(cell.control, act));
    update(place.firstElementChild, cell.control);
  } else {
    fillText(place, cell.text, 'small', cell.change);
  }
}

// The picture itself is drawn by boot/sync.mjs.
const seats = {
  make: (node) => build('figure', {}, [
    build('div', { className: 'picture', id: `picture-${node.id}` }),
    build('figcaption', {}, [build('strong'), ' ', build('span')])]),
  update(element, node) {
    const [title, caption] = element.lastElementChild.children;
    setText(title, node.title);
    setText(caption, node.caption);
  },
};

const pictures = {
  make: () => build('div', {}, [build('p'), build('div', { className: 'pictures' })]),
  update(element, node) {
    setText(element.firstElementChild, node.caption);
    keyed(element.lastElementChild, node.chambers, (one) => one.id, seats.make, seats.update);
  },
};

const controls = {
  make: (node) => {
    const group = build('div', { className: 'controls', onkeydown: stepThrough });
    return node.folded ? build('details', {}, [build('summary'), group]) : group;
  },
  update(outer, node, act) {
    const element = node.folded ? outer.lastElementChild : outer;
    if (node.folded) setText(outer.firstElementChild, node.label);
    // Buttons of which one is chosen are one stop for Tab; the arrow keys choose.
    const oneOf = node.controls.every(({ kind, on }) => kind === 'button' && on !== undefined);
    const stop = oneOf && (node.controls.find(({ on }) => on) ?? node.controls[0]);
    element.setAttribute('role', oneOf ? 'radiogroup' : 'group');
    element.setAttribute('aria-label', node.label);
    keyed(element, node.controls, (control) => control.action,
      (control) => labelled(inputs[control.kind].make(control, act), control),
      (child, control) => {
        const input = child.querySelector('[data-action]') ?? child.children[1] ?? child;
        if (child !== input) setText(child.firstElementChild, control.label);
        // Where a slider is says little about its value.
        if (control.kind === 'slider') setText(child.lastElementChild, control.text);
        inputs[control.kind].update(input, oneOf ? { ...control, stop: control === stop } : control);
      });
  },
};

// Each scene's heading plays it.
const scenes = {
  make: () => build('ol', { className: 'scenes' }),
  update(element, node, act) {
    keyed(element, node.scenes, (scene) => scene.id,
      (scene) => build('li', {}, [build('h3', {}, [inputs.button.make(scene.play, act)]), sentence.make(), bars.make()]),
      (item, scene) => {
        const [heading, text, picture] = item.children;
        inputs.button.update(heading.firstElementChild, scene.play);
        sentence.update(text, scene.sentence);
        bars.update(picture, scene.bars);
        if (scene.current) item.setAttribute('aria-current', 'step');
        else item.removeAttribute('aria-current');
      });
  },
};

// The arrow keys in a group of buttons of which one is chosen.
function stepThrough(event) {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!by || event.currentTarget.getAttribute('role') !== 'radiogroup') return;
  event.preventDefault();
  const all = [...event.currentTarget.children];
  const next = all[(all.indexOf(event.target) + by + all.length) % all.length];
  next.focus();
  next.click();
}

const tiles = tilesOf(sentence, inputs.choice);

const kinds = { sentence: withMore, quote, table, seats, pictures, bars, scenes, controls };

// A button contains its label; any other control has it beside it.
function labelled(input, control) {
  if (control.kind === 'button') return input;
  return build('label', {}, [build('span'), input, ...control.kind === 'slider' ? [build('b')] : []]);
}

// A text, and the text beside it in an element of its own.
function fillText(element, text, tag, beside) {
  if (element.textContent === text + (beside ? ` ${beside}` : '')) return;
  element.replaceChildren(text, ...beside ? [' ', build(tag, { textContent: beside })] : []);
}
