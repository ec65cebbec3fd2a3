// The elements of the import preview. `t(name, values)` returns the page's texts.
import { build } from '../text/dom.mjs';
import { kSetup, kVotes } from '../text/ids.mjs';

const language = () => document.documentElement.lang;

/** In the page's language; not every browser knows Kazakh, whose numbers are written like Russian ones. */
export const number = (value) =>
  new Intl.NumberFormat(language() === 'en' ? 'en' : 'ru', { maximumFractionDigits: 6 }).format(value);

export const percentSign = () => (language() === 'ru' ? '\u00A0%' : '%');

/** The name of a party, in the page's language. */
export const calledHere = (party) => party?.called[language()];

export const paragraph = (textContent, properties = {}) => build('p', { textContent, ...properties });

/** An error message of the core. */
export const problem = (textContent) => build('ul', {}, [build('li', { lang: 'en', textContent })]);

/** `answers`: [text, action], each a button. */
export const question = (id, text, answers) => build('div', { className: 'ask', role: 'group', ariaLabel: text }, [
  paragraph(text), build('div', { className: 'controls' }, answers.map(([textContent, onclick], i) =>
    build('button', { type: 'button', id: `take-ask-${id}-${i}`, textContent, onclick })))], { 'data-ask': id });

const kinds = { votes: 'share.as.votes', percent: 'share.as.percent' };

/** Whether the numbers are votes or percentages. */
export function kindChoice(t, value, chosen) {
  const select = build('select', { id: 'take-as', onchange: () => chosen(select.value) },
    Object.entries(kinds).map(([one, name]) => build('option', { value: one, textContent: t(name) })));
  select.value = value;
  return build('label', {}, [t('share.as'), select]);
}

/** The number of ballots that the percentages refer to. */
export function totalField(t, value, chosen) {
  const input = build('input', { type: 'number', id: 'take-total', min: 1, max: 1_000_000_000_000, step: 1, value });
  input.onchange = () => {
    if (input.value && input.checkValidity()) chosen(input.valueAsNumber);
    else input.reportValidity();
  };
  return build('label', {}, [t('share.total'), input]);
}

/** `rows`: [[name, its class], number, more elements]. */
export function scrolledTable(t, heads, rows) {
  const cell = (said) => (Array.isArray(said) ? said : [said]);
  return build('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: t('share.preview') }, [build('table', {}, [
    build('thead', {}, [build('tr', {}, heads.map((head, i) =>
      build('th', { scope: 'col', textContent: head, className: i === 1 ? 'number' : '' })))]),
    build('tbody', {}, rows.map(([[name, className], count, rest]) => build('tr', {}, [
      build('th', { scope: 'row', textContent: name, className }), build('td', { className: 'number', textContent: count }),
      ...rest === undefined ? [] : [build('td', {}, cell(rest))]])))])]);
}

/** All that will be loaded, in numbers. */
export function summary(t, { lists, against_all: against = 0, invalid = 0 }) {
  const sum = lists.reduce((all, { votes }) => all + votes, 0);
  return paragraph(t('share.summary', { lists: number(lists.length), base: number(sum + against),
    against: number(against), invalid: number(invalid) }), { id: 'take-summary' });
}

const nodesOf = (core, section) => core.outline(section).sections.find(({ id }) => id === section).nodes;

/** The id and the name of each list shown. */
export const namesShown = (core) => new Map(nodesOf(core, kVotes)
  .find(({ id }) => id === kVotes).rows.map(({ id, cells: [{ text }] }) => [id, text]));

/** The rules that apply, in a sentence. */
export function rulesLine(t, core, rules) {
  const set = nodesOf(core, kSetup).flatMap(({ controls = [] }) => controls)
    .find(({ action }) => action === 'rules');
  const name = typeof rules === 'string'
    ? set.options.find(({ value }) => value === rules)?.label ?? rules : t('share.own_rules');
  return paragraph(t('share.rules', { rules: name }));
}

/**
 * Asks for the encoding of a file that can be read in several.
 * @param {object} preview  see dialog.mjs
 */
export function lettersQuestion({ t, consider }, { accepted, read, name }) {
  if (accepted) return [];
  const sample = ({ text }) => [...new Set(text.match(/[^\s;,\t]*[^\x00-\x7F][^;,\t\r\n]*/gu) ?? [])].slice(0, 3).join(', ').slice(0, 60);
  return [question('letters', t('share.ask.letters'), [read, ...read.others].map((one) =>
    [sample(one), () => consider({ text: one.text }, name)]))];
}
