// Turns an outline (src/app/outline/outline.h) into native HTML and keeps it up to date.
// It knows the kinds of nodes, not their subject: every text, number, bound
// and action comes from the outline.

import { bars } from './bars.mjs';
import { build, setText } from './dom.mjs';
import { keyed } from './keyed.mjs';
import { tilesOf } from './tiles.mjs';

/**
 * Renders each section into its home. Returns `show(outline, isPart, later)`. A part contains
 * some of the sections; the others, and those in the homes named in `later`, are unchanged.
 * @param {Record<string, HTMLElement>} homes  by the names of src/app/outline/outline.h
 * @param {(action: string, value: string, held?: string) => void} act  called for the visitor's
 *   actions; `held` is the id of the section of a slider that is still held
 */
export function outlineView(homes, act) {
  const problem = build('p', { id: 'problem' });
  const fill = (element, section) => {
    fillHeading(element.firstElementChild, section, act);
    keyed(
      element.lastElementChild, section.nodes, (node) => node.id,
      (node) => newNode(node, act),
      (child, node) => kinds[node.kind].update(child, node, act));
  };
  return (outline, isPart = false, later = []) => {
    if (isPart) {
      for (const section of outline.sections) fill(document.getElementById(`section-${section.id}`), section);
      return;
    }
    for (const [name, home] of Object.entries(homes)) {
      if (later.includes(name)) continue;
      keyed(home, outline.sections.filter((section) => section.home === name),
        (section) => section.id, newSection, fill);
    }
    showProblem(problem, outline);
  };
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
  update(element, node, act) {
    if (node.hint) tiles.update(element.firstElementChild, node, act);
    if (node.hint || node.folded) setText(element.querySelector('summary'), node.caption);
    fillTable(element.querySelector('table'), node, act);
  },
};

function fillTable(element, node, act) {
  const [caption, head, body, foot] = element.children;
  element.id = `table-${node.id}`;
  setText(caption, node.caption);
  keyed(head.firstElementChild, node.columns, (column) => column.id,
    (column) => build('th', { scope: 'col', role: 'columnheader',
      className: `cell-${column.id}${column.numeric ? ' number' : ''}` }),
    (cell, column) => setText(cell, column.label));
  const rows = (parent, list) => keyed(parent, list, (row) => row.id,
    () => build('tr', { role: 'row' }), (line, row) => {
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
    });
  rows(body, node.rows);
  rows(foot, node.total ? [node.total] : []);
  foot.hidden = !node.total;
}

function fillCell(place, cell, act) {
  mark(place, cell.marks);
  if (cell.control) {
    const { make, update } = inputs[cell.control.kind];
    if (!place.firstElementChild) place.append(make(cell.control, act));
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
  make: () => build('div', { className: 'controls', onkeydown: stepThrough }),
  update(element, node, act) {
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

const kinds = { sentence: withMore, quote, table, seats, pictures, bars, scenes, controls };

// A button contains its label; any other control has it beside it.
function labelled(input, control) {
  if (control.kind === 'button') return input;
  return build('label', {}, [build('span'), input, ...control.kind === 'slider' ? [build('b')] : []]);
}

// --- controls ----------------------------------------------------------------

// A typed value is applied when the field is left; the field then shows the accepted value.
const field = (properties, act) => build('input', { ...properties, autocomplete: 'off',
  onchange({ target }) {
    act(target.dataset.action, target.value);
    target.value = target.dataset.shown;
  } });

const inputs = {
  slider: {
    make: (control, act) => build('input', { type: 'range',
      oninput: ({ target }) => act(target.dataset.action, target.value,
        target.closest('section').id.replace('section-', '')),
      // An arrow key moves by a visible step; a single vote would not be visible.
      onkeydown(event) {
        const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10,
          PageDown: -10 }[event.key];
        if (!steps) return;
        event.preventDefault();
        const { action, low, high, step } = this.dataset;
        const to = Number(this.value) + steps * Number(step);
        act(action, String(Math.min(Number(high), Math.max(Number(low), to))));
      } }),
    update(input, control) {
      common(input, control);
      const { low, high, step, whole } = control;
      Object.assign(input.dataset, { low, high, step });
      // Shares have one scale for all; a linear slider has its own.
      if (control.scale === 'linear') bounds(input, low, Math.max(high, whole), step);
      else bounds(input, 0, whole, 1);
      if (input.value !== String(control.value)) input.value = control.value;
      input.setAttribute('aria-valuetext', control.text);
    },
  },
  number: {
    make: (control, act) => field({ type: 'text', inputMode: 'decimal', size: 6,
      onkeydown(event) {
        if (event.key === 'Escape') this.value = this.dataset.shown;
      } }, act),
    update(input, control) {
      common(input, control);
      input.dataset.shown = control.text;
      // Does not change the field while the visitor is typing.
      const typing = document.activeElement === input && input.value !== input.defaultValue;
      if (!typing && input.value !== control.text) input.value = control.text;
      input.defaultValue = control.text;
    },
  },
  stepper: {
    make: (control, act) => field({ type: 'number' }, act),
    update(input, control) {
      common(input, control);
      bounds(input, control.low, control.high, control.step);
      input.dataset.shown = control.value;
      if (input.value !== String(control.value)) input.value = control.value;
    },
  },
  toggle: {
    make: (control, act) => build('input', { type: 'checkbox',
      onchange: ({ target }) => act(target.dataset.action, '') }),
    update(input, control) {
      common(input, control);
      input.checked = control.on;
    },
  },
  choice: {
    make: (control, act) => build('select', {
      onchange: ({ target }) => act(target.dataset.action, target.value) }),
    update(input, control) {
      common(input, control);
      keyed(input, control.options, (option) => option.value,
        (option) => build('option', { value: option.value }),
        (child, option) => setText(child, option.label));
      if (input.value !== control.text) input.value = control.text;
    },
  },
  button: {
    make: (control, act) => build('button', { type: 'button',
      onclick() {
        if (this.getAttribute('aria-disabled') !== 'true') act(this.dataset.action, '');
      } }),
    update(input, control) {
      common(input, { ...control, enabled: true });
      // A disabled button keeps the focus.
      input.setAttribute('aria-disabled', !control.enabled);
      // A short text on it is part of its name.
      if (!control.text) input.removeAttribute('aria-label');
      if (control.stop !== undefined) {
        input.setAttribute('role', 'radio');
        input.setAttribute('aria-checked', control.on);
        input.tabIndex = control.stop ? 0 : -1;
      } else if (control.on !== undefined) {
        input.ariaPressed = String(control.on);
      }
      setText(input, control.text || control.label);
    },
  },
};

const tiles = tilesOf(sentence, inputs.choice);

// A button that opens the content after it.
const disclosure = {
  make(control, act) {
    const button = inputs.button.make(control, act);
    button.className = 'opens';
    return button;
  },
  update(button, control) {
    // In the window its text is the short form of its label.
    inputs.button.update(button, { ...control, text: '', on: undefined });
    button.setAttribute('aria-expanded', control.on);
  },
};

function bounds(input, min, max, step) {
  for (const [name, value] of Object.entries({ min, max, step })) {
    if (input[name] !== String(value)) input[name] = value;
  }
}

function common(input, control) {
  input.dataset.action = control.action;
  mark(input, control.marks);
  if (input.disabled === control.enabled) input.disabled = !control.enabled;
  if (input.getAttribute('aria-label') !== control.label) {
    input.setAttribute('aria-label', control.label);
  }
}

// --- updates of the page, only where it differs -------------------------------

// A text, and the text beside it in an element of its own.
function fillText(element, text, tag, beside) {
  if (element.textContent === text + (beside ? ` ${beside}` : '')) return;
  element.replaceChildren(text, ...beside ? [' ', build(tag, { textContent: beside })] : []);
}

function mark(element, marks) {
  for (const [name, value] of Object.entries(marks)) {
    if (element.getAttribute(`data-${name}`) !== value) element.setAttribute(`data-${name}`, value);
  }
}
