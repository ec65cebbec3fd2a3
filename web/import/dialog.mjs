// Imports the visitor's votes: a file that is opened or dropped, or a table that is pasted. A
// preview first shows what was understood and what is in doubt. Nothing changes until the
// votes are loaded, which is possible when no question is open.
import { build } from '../text/dom.mjs';
import { openFile, scenarioOrTable } from './opened.mjs';
import { paragraph, problem } from './parts.mjs';
import { namesThatAre } from './parties.mjs';
import { scenarioPreview, severalPreview } from './scenario_preview.mjs';
import { tablePreview } from './table_preview.mjs';

const kMost = 1_048_576;  // bytes

/** The part of the section that imports votes; see transfer/take.mjs for `page`. */
export function bringing(page) {
  const { root, t } = page;
  const inputs = fields(page.say);
  const { open, field, status } = inputs;
  const { again, show, tell, clear } = previewIn({ ...inputs, t, load, cancel });
  const preview = { core: page.core, t, again, show, consider };
  let loaded = '';
  listen(inputs, take, pasted, () => field.value === loaded);

  function pasted() {
    if (new Blob([field.value]).size > kMost) return tell('share.too_large');
    if (field.value.trim()) consider({ text: field.value }, '');
    else tell('share.nothing');
  }

  async function take([one, ...more]) {
    root.hidden = false;
    if (more.length) return tell('share.one_file');
    if (one.size > kMost) return tell('share.too_large');
    try {
      const read = openFile(new Uint8Array(await one.arrayBuffer()), namesThatAre([], new Map()).parties);
      if (read.refused) refuse(read.refused, one.name);
      else consider(read, one.name);
    } catch {
      tell('share.no_file', { name: one.name });
    }
  }

  const refuse = (what, name) => tell(`share.refused.${what}`, { name: name || t('share.pasted') });

  // `read.others`: the same bytes in other encodings. The state of a preview contains the text
  // read and the answers so far.
  function consider(read, name) {
    root.hidden = false;
    const { kind, ...what } = scenarioOrTable(read.text);
    if (kind === 'refused') return refuse(what.what, name);
    const state = { name, read, answers: {}, accepted: !read.others };
    show(state, { scenarios: () => severalPreview(preview, state, what.scenarios),
      scenario: () => scenarioPreview(preview, state, what.text),
      table: () => tablePreview(preview, state) }[kind]);
  }

  function cancel() {
    clear(t('share.cancelled'));
    open.focus();
  }

  async function load(text, name) {
    await page.share('settle');
    // Keeps the election, so that the official result can be restored.
    const { viewing: _, held: __, ...shown } = page.core.savedState();
    const wrong = page.core.restore({ ...shown, scenario: JSON.parse(text) }) && page.core.load(text);
    if (wrong) return show({ name }, () => ({ parts: [problem(wrong)] }));
    clear();
    // The typed text stays, so that it can be corrected and read again.
    loaded = field.value;
    await showLoaded(page);
  }

  return { element: inputs.element, drag: dropping(t, take), sayAll() {
    status.textContent = '';
    again();
  } };
}

// The input fields, and below them the box for the preview.
function fields(say) {
  const file = build('input', { type: 'file', accept: '.json,.jsonl,.ndjson,.csv,.tsv,.txt,application/json,text/*', hidden: true });
  const open = say(build('button', { type: 'button', onclick: () => file.click() }), 'share.open');
  const field = build('textarea', { id: 'take-paste', rows: 6, spellcheck: false, autocomplete: 'off' });
  const label = say(build('label', { htmlFor: field.id }), 'share.paste');
  const look = say(build('button', { type: 'button' }), 'share.look');
  const status = build('p', { role: 'status' });
  const box = build('div');
  const element = build('div', {}, [say(build('h3'), 'share.bring'), say(build('p'), 'share.bring.how'),
    build('div', { className: 'controls' }, [open, file]), label, field,
    build('div', { className: 'controls' }, [look]), status, box]);
  return { file, open, field, look, status, box, element };
}

// Votes come as a file, are pasted, or are typed.
function listen({ file, look, field }, take, pasted, isLoaded) {
  file.onchange = () => {
    if (file.files.length) take([...file.files]);
    file.value = '';
  };
  look.onclick = pasted;
  // After the browser has inserted the text.
  field.onpaste = () => setTimeout(pasted);
  // Typed text that is not loaded yet would be lost: a reload asks for confirmation.
  addEventListener('beforeunload', (event) => {
    if (field.value.trim() && !isLoaded()) event.preventDefault();
  });
}

// Shows a preview in `box`, or in `status` why there is none; either is rebuilt after a change
// of language and after an answer.
function previewIn({ box, status, t, load, cancel }) {
  let made = () => {};

  function show(state, parts) {
    made = () => show(state, parts);
    status.textContent = '';
    const kept = document.activeElement?.id;
    const inside = box.contains(document.activeElement);
    const { name } = state;
    const heading = build('h3', { tabIndex: -1, textContent: name ? t('share.preview_of', { name }) : t('share.preview') });
    const { parts: shown, file } = parts();
    const isOpen = !file && shown.some((part) => part.className === 'ask');
    const buttons = [
      ...file ? [build('button', { type: 'button', id: 'take-load', textContent: t('share.load'), onclick: () => load(file(), name) })] : [],
      build('button', { type: 'button', id: 'take-cancel', textContent: t('share.cancel'), onclick: cancel })];
    box.replaceChildren(build('div', { className: 'preview', role: 'group', ariaLabel: heading.textContent }, [heading,
      ...shown, ...isOpen ? [paragraph(t('share.open_questions'))] : [], build('div', { className: 'controls' }, buttons)]));
    focusIn(box, heading, kept, inside);
  }

  function tell(name, values) {
    clear(t(name, values));
    made = () => tell(name, values);
  }

  function clear(said = '') {
    made = () => {};
    box.replaceChildren();
    status.textContent = said;
  }

  return { show, tell, clear, again: () => made() };
}

// Keeps the focus in the preview, or moves it to the next question.
function focusIn(box, heading, kept, inside) {
  const same = kept && box.querySelector(`#${CSS.escape(kept)}`);
  if (same) return same.focus();
  // The answered question is gone: focuses the next one, or the button that loads.
  const next = inside && (box.querySelector('.ask button') ?? box.querySelector('#take-load'));
  if (next) return next.focus();
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'nearest' });
}

// The loaded votes are an undo step of their own.
async function showLoaded({ t, share, refresh, note }) {
  refresh();
  await share('settle');
  note(t('share.loaded'));
  scrollTo(0, 0);
  document.getElementById('undo').focus({ preventScroll: true });
}

// Handles files that are dragged over the page or dropped on it.
function dropping(t, take) {
  const overlay = build('div', { id: 'drop' });
  let gone = 0;
  // "dragover" fires repeatedly while something is held over the page.
  return (type, files) => {
    clearTimeout(gone);
    if (type !== 'drop') {
      overlay.textContent = t('share.drop');
      if (!overlay.isConnected) document.body.append(overlay);
      gone = setTimeout(() => overlay.remove(), 600);
      return;
    }
    overlay.remove();
    if (files.length) take(files);
  };
}
