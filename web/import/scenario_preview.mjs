// The preview of a scenario file, or of several in one.
import { calledHere, lettersQuestion, namesShown, number, paragraph, problem, question, rulesLine, scrolledTable, summary } from './parts.mjs';
import { namesThatAre } from './parties.mjs';
import { unknownIn } from './unknown.mjs';

/** Asks which of several to load; `preview` and `state` as in dialog.mjs. */
export const severalPreview = (preview, state, scenarios) => {
  const { t, show } = preview;
  return { parts: [question('which', t('share.ask.which', { count: number(scenarios.length) }),
    scenarios.map(({ line, title, text }) => [title || t('share.in_line', { line }),
      () => show(state, () => scenarioPreview(preview, state, text))]))] };
};

/** The content of a scenario file, with its errors, unknown fields and losses. */
export function scenarioPreview(preview, state, text) {
  const { t, core, again } = preview;
  const wrong = core.check(text);
  if (wrong) return { parts: [paragraph(t('share.wrong_file')), problem(wrong)] };
  const scenario = JSON.parse(text);
  const unknown = unknownIn(scenario);
  const lost = /\uFFFD/.test(text) && !state.sure;
  const sure = () => {
    state.sure = true;
    again();
  };
  return { parts: [...lettersQuestion(preview, state),
    ...lost ? [question('lost', t('share.ask.lost_file'), [[t('share.answer.sure'), sure]])] : [],
    ...understood(preview, scenario),
    ...unknown.length ? [paragraph(t('share.unknown_fields', { fields: unknown.join(', ') }))] : [],
    summary(t, scenario)],
  file: !lost && state.accepted ? () => text : undefined };
}

function understood({ t, core }, { title, lists, rules, against_all: against = 0, invalid = 0 }) {
  const names = namesShown(core);
  const { parties } = namesThatAre([], names);
  const called = ({ id, name }) => name || names.get(id) || calledHere(parties.find((one) => one.id === id)) || id;
  return [...title ? [paragraph(title)] : [], rulesLine(t, core, rules),
    scrolledTable(t, [t('share.column.name'), t('share.column.votes')], [
      ...lists.map((list) => [[called(list), ''], number(list.votes)]),
      [[t('share.against'), ''], number(against)], ...invalid ? [[[t('share.invalid'), ''], number(invalid)]] : []])];
}
