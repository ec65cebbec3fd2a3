// Votes of one's own: a file that is opened or dropped, or two columns that are pasted.
// First it is shown what was understood; nothing changes until it is loaded.
import { get } from '../files.mjs';
import { build } from './build.mjs';
import { isAll, readPaste, scenarioOf, sumOf, votesOf } from './paste.mjs';

const kMost = 1_048_576;  // bytes
const kTold = 20;  // of what cannot be read

// What paste.mjs says, in the page's texts.
const expected = {
  name: 'share.expected.name',
  long: 'share.expected.long',
  number: 'share.expected.number',
  no_number: 'share.expected.no_number',
  percent: 'share.expected.percent',
  most: 'share.expected.most',
  whole: 'share.expected.whole',
  twice: 'share.expected.twice',
  id: 'share.expected.id',
  nothing: 'share.expected.nothing',
  lists: 'share.expected.lists',
};
const left = { heading: 'share.left.heading', total: 'share.left.total', no_votes: 'share.left.no_votes' };
const kinds = { votes: 'share.as.votes', percent: 'share.as.percent' };

// Excel writes a table's text in one of these.
function decoded(bytes) {
  if (bytes[0] === 0xFF && bytes[1] === 0xFE) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/** The part of the section that takes votes in; see take.mjs for `page`. */
export function bringing({ root, core, share, refresh, note, t, say }) {
  const file = build('input', { type: 'file', accept: '.json,.csv,.tsv,.txt,application/json,text/*', hidden: true });
  const open = say(build('button', { type: 'button', onclick: () => file.click() }), 'share.open');
  const field = build('textarea', { id: 'take-paste', rows: 6, spellcheck: false, autocomplete: 'off' });
  const label = say(build('label', { htmlFor: field.id }), 'share.paste');
  const look = say(build('button', { type: 'button', onclick: () => pasted() }), 'share.look');
  const status = build('p', { role: 'status' });
  const preview = build('div');
  const element = build('div', {}, [say(build('h3'), 'share.bring'), say(build('p'), 'share.bring.how'),
    build('div', { className: 'controls' }, [open, file]), label, field,
    build('div', { className: 'controls' }, [look]), status, preview]);

  file.onchange = () => {
    if (file.files.length) take([...file.files]);
    file.value = '';
  };
  // After the browser has put it there.
  field.onpaste = () => setTimeout(pasted);
  let again = () => {};
  function pasted() {
    if (new Blob([field.value]).size > kMost) return tell('share.too_large');
    if (field.value.trim()) consider(field.value);
    else tell('share.nothing');
  }

  function tell(name, values) {
    again = () => tell(name, values);
    preview.replaceChildren();
    status.textContent = t(name, values);
  }

  async function take([one, ...more]) {
    if (more.length) return tell('share.one_file');
    if (one.size > kMost) return tell('share.too_large');
    try {
      consider(decoded(new Uint8Array(await one.arrayBuffer())), one.name);
    } catch {
      tell('share.no_file', { name: one.name });
    }
  }

  function consider(text, name = '') {
    root.hidden = false;
    if (/^\uFEFF?\s*[{[]/.test(text)) scenarioFile(text.replace(/^\uFEFF/, ''), name);
    else table(text, name);
  }

  // --- a scenario file -------------------------------------------------------------

  function scenarioFile(text, name) {
    again = () => scenarioFile(text, name);
    const wrong = core.check(text);
    if (wrong) {
      return show(name, [build('p', { textContent: t('share.wrong_file') }), build('ul', {}, [
        build('li', { lang: 'en', textContent: wrong })])]);
    }
    const scenario = JSON.parse(text);
    show(name, understood(scenario, scenario.lists.map((list) => list.votes), scenario.title), () => text);
  }

  // --- a table -----------------------------------------------------------------------

  // The names of the parties in all languages; they are data of the site.
  let parties;
  async function listsThatAre() {
    parties ??= await Promise.all(['kk', 'ru', 'en'].map(async (language) =>
      JSON.parse(await get(`catalogue/${language}.json`, 'text')).parties.parties));
    const { lists } = core.scenario();
    const shown = new Map(namesShown());
    return lists.map(({ id, name }) => ({ id, names: [name, shown.get(id), ...parties.map((all) =>
      all.find((party) => party.id === id)?.name)].filter(Boolean) }));
  }
  const namesShown = () => core.outline().sections.find(({ id }) => id === 'votes').nodes
    .find(({ id }) => id === 'votes').rows.map(({ id, cells: [{ text }] }) => [id, text]);

  let turn = 0;
  async function table(text, name, as, total) {
    const mine = ++turn;
    again = () => table(text, name, as, total);
    const lists = await listsThatAre();
    if (mine !== turn) return;
    const paste = readPaste(text, lists, as);
    const { problems } = paste;
    const percents = paste.as === 'percent';
    const shown = core.scenario();
    const ballots = shown.lists.reduce((sum, list) => sum + list.votes, shown.against_all);
    const of = total ?? ballots;

    const kind = choice(paste.as, (value) => table(text, name, value, total));
    const controls = [kind];
    if (percents) controls.push(totalField(of, (value) => table(text, name, 'percent', value)));
    const parts = [build('div', { className: 'controls' }, controls)];
    if (paste.left.length) {
      parts.push(build('p', { textContent: paste.left.map(({ line, key }) => t(left[key], { line })).join(' ') }));
    }
    if (problems.length) {
      return show(name, [...parts, build('p', { textContent: t('share.wrong_lines') }), build('ul', {}, [
        ...problems.slice(0, kTold).map(({ line, key, found }) =>
          build('li', { textContent: t('share.line', { line, what: t(expected[key], { found }) }) })),
        ...problems.length > kTold ? [build('li', { textContent: t('share.more', { count: problems.length - kTold }) })] : []])]);
    }
    if (percents && !isAll(paste)) {
      const sum = Number(sumOf(paste)) / 1e6;
      return show(name, [...parts, build('p', { textContent: t('share.not_all', { sum: number(sum) }) })]);
    }
    const { scenario, own, missing } = scenarioOf(paste, of, shown);
    const file = JSON.stringify(scenario);
    const wrong = core.check(file);
    if (wrong) return show(name, [...parts, build('ul', {}, [build('li', { lang: 'en', textContent: wrong })])]);
    const names = new Map(namesShown());
    const votes = votesOf(paste, of);
    if (percents) parts.push(build('p', { textContent: t('share.rounded') }));
    const lines = paste.lists.map(({ id, name: written }) => ({ id, name: written, meant: names.get(id) }));
    parts.push(...understood({ ...scenario, lists: lines }, votes, '', true));
    if (missing.length) {
      const all = missing.map((id) => names.get(id)).join(', ');
      parts.push(build('p', { textContent: t('share.missing', { lists: all }) }));
    }
    if (paste.against === undefined) parts.push(build('p', { textContent: t('share.no_against') }));
    if (own) parts.push(build('p', { textContent: t('share.own') }));
    show(name, parts, () => file);
  }

  // Not every browser knows Kazakh, whose numbers are written like Russian ones.
  const number = (value) =>
    new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en' : 'ru').format(value);

  function choice(value, chosen) {
    const select = build('select', { onchange: () => chosen(select.value) }, Object.entries(kinds).map(([one, name]) =>
      build('option', { value: one, textContent: t(name) })));
    select.value = value;
    select.id = 'take-as';
    return build('label', {}, [t('share.as'), select]);
  }

  function totalField(value, chosen) {
    const input = build('input', { type: 'number', id: 'take-total', min: 1, max: 1_000_000_000_000, step: 1, value });
    input.onchange = () => {
      if (input.value && input.checkValidity()) chosen(input.valueAsNumber);
      else input.reportValidity();
    };
    return build('label', {}, [t('share.total'), input]);
  }

  // --- the preview ---------------------------------------------------------------------

  function understood({ lists, rules, against_all: against = 0, invalid = 0 }, votes, title, matched = false) {
    const names = new Map(parties?.at(['kk', 'ru', 'en'].indexOf(document.documentElement.lang))
      ?.map(({ id, name }) => [id, name]) ?? namesShown());
    const set = core.outline().sections.find(({ id }) => id === 'setup').nodes
      .find(({ kind }) => kind === 'controls').controls[1];
    const rulesName = typeof rules === 'string'
      ? set.options.find(({ value }) => value === rules)?.label ?? rules : t('share.own_rules');
    const heads = [t('share.column.name'), t('share.column.votes'), ...matched ? [t('share.column.list')] : []];
    const row = (name, count, meant) => build('tr', {}, [build('th', { scope: 'row', textContent: name }),
      build('td', { className: 'number', textContent: number(count) }),
      ...matched ? [build('td', { textContent: meant })] : []]);
    return [
      ...title ? [build('p', { textContent: title })] : [],
      build('p', { textContent: t('share.rules', { rules: rulesName }) }),
      build('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: t('share.preview') }, [build('table', {}, [
        build('thead', {}, [build('tr', {}, heads.map((head, i) =>
          build('th', { scope: 'col', textContent: head, className: i === 1 ? 'number' : '' })))]),
        build('tbody', {}, [
          ...lists.map((list, i) => row(list.name || names.get(list.id) || list.id, votes[i], list.meant ?? t('share.new_list'))),
          row(t('share.against'), against, ''), ...invalid ? [row(t('share.invalid'), invalid, '')] : []])])])];
  }

  function show(name, parts, file) {
    status.textContent = '';
    const kept = document.activeElement?.id;
    const heading = build('h3', { tabIndex: -1, textContent: name ? t('share.preview_of', { name }) : t('share.preview') });
    const buttons = [
      ...file ? [build('button', { type: 'button', id: 'take-load', textContent: t('share.load'), onclick: () => load(file()) })] : [],
      build('button', { type: 'button', id: 'take-cancel', textContent: t('share.cancel'), onclick: cancel })];
    preview.replaceChildren(build('div', { className: 'preview', role: 'group', ariaLabel: heading.textContent }, [heading,
      ...parts, build('div', { className: 'controls' }, buttons)]));
    const same = kept && preview.querySelector(`#${CSS.escape(kept)}`);
    if (same) return same.focus();
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'nearest' });
  }

  function cancel() {
    again = () => {};
    ++turn;
    preview.replaceChildren();
    status.textContent = t('share.cancelled');
    open.focus();
  }

  async function load(text) {
    await share('settle');
    // Lists that are shown keep what there is to go back to.
    const wrong = core.revise(text) && core.load(text);
    if (wrong) return show('', [build('ul', {}, [build('li', { lang: 'en', textContent: wrong })])]);
    again = () => {};
    preview.replaceChildren();
    field.value = '';
    refresh();
    await share('settle');
    note(t('share.loaded'));
    scrollTo(0, 0);
    document.getElementById('undo').focus({ preventScroll: true });
  }

  // --- dropped -----------------------------------------------------------------------

  const overlay = build('div', { id: 'drop' });
  let gone = 0;
  // "dragover" comes again and again while something is held over the page.
  function drag(type, files) {
    clearTimeout(gone);
    if (type !== 'drop') {
      overlay.textContent = t('share.drop');
      if (!overlay.isConnected) document.body.append(overlay);
      gone = setTimeout(() => overlay.remove(), 600);
      return;
    }
    overlay.remove();
    if (files.length) take(files);
  }

  return { element, drag, sayAll() {
    status.textContent = '';
    again();
  } };
}
