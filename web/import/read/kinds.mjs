// The kind of a row by its name, if it is no party: against all, invalid ballots, a total, or
// another count of a protocol. And the kind of a column by its heading. Uses the words of
// Kazakh, Russian and English tables and of the law's protocols.
import { kLongest, plain, withoutMarks } from './numbers.mjs';

/** Lower case, without footnote marks: words separated by one space. */
export const words = (text) => plain(withoutMarks(text.normalize('NFKC')).toLowerCase().replaceAll('ё', 'е')
  .replace(/[^\p{L}\p{N}%±№#+]+/gu, ' '));

const filler = '(?:по|всем|все|всех|for|of|the|in|партиям|спискам|республике|области|стране|на|участке|казахстану|қр|бойынша|ел|барлық|all|parties|lists|party|list|рк)';
const one = (text) => new RegExp(`^(?:${text})$`, 'u');

const totals = one(`(?:(?:grand |overall |sub ?|national )?totals?(?: (?:votes?|valid|cast|ballots?|counted|sum|${filler}))*`
  + '|sum(?: (?:of|total|votes|all))*|all(?: (?:votes?|ballots|parties|lists))?|altogether|in all|(?:total )?(?:valid )?(?:votes?|ballots?)(?: (?:cast|counted|total|in total|valid))*'
  + `|(?:под)?(?:всего|итого|итог|итоги|сумма|вместе)(?: (?:голос\\p{L}*|бюллетен\\p{L}*|подан\\p{L}*|действительн\\p{L}*|учтен\\p{L}*|за|проголосов\\p{L}*|${filler}))*`
  + '|(?:общ(?:ее|ий|ая)) (?:число|количество|сумма|итог)(?: (?:голос\\p{L}*|бюллетен\\p{L}*|избирател\\p{L}*|действительн\\p{L}*|поданных|всех))*'
  + '|(?:все|сумма|число|количество) (?:поданн\\p{L}* )?голос\\p{L}*'
  + '|(?:барлығы|бәрі|жалпы|жиыны|жиынтығы|жиынтық|қорытынды|барлық)(?: (?:дауыс\\p{L}*|бюллетен\\p{L}*|сан\\p{L}*|жарамды|берілген|бойынша|жиыны|барлығы))*'
  + '|дауыстардың (?:жалпы )?(?:саны|жиыны))');

// Stems, because protocols use many word forms.
const invalids = /(?<!\p{L})(?:invalid|spoil|rejected|informal|void|null (?:and|votes?|ballots?)|blank (?:votes?|ballots?|papers?)|unmarked)|недейств|испорч|не ?действит|жарамсыз|бүлінген|бүлдірілген|(?<!\p{L})(?:blank|blanks|null)$/u;
const against = /(?<!\p{L})against (?:them )?all|none of (?:the above|these|them|the candidates)|(?<!\p{L})nota(?!\p{L})|против (?:всех|каждого)|(?:бәріне|барлығына|барлық \p{L}+(?: \p{L}+)?) қарсы/u;
const abouts = /(?<!\p{L})(?:registered|eligible|electorate|electors|voters?|turnout|abstain\p{L}*|abstentions?|valid|ballots? (?:papers? )?(?:issued|cast|received|printed|given|in|used|found|counted)|(?:issued|received|used|unused|printed) ballots?|(?:votes|ballots) cast|voted|polling stations?|stations|precincts)(?!\p{L})|явк|избирател|зарегистр|внесен\p{L}* в спис|включен\p{L}* в спис|выдан|получен|погашен|неиспольз|вынут|урн|приня\p{L}+ участ|принявш|участвов|участи[ея]|проголосова|открепит|действительн|признан|участков|обработан|протокол|сайлаушы|тіркелген|қатыс|берілген бюллетен|алынған|алған|жәшік|жарамды|пайдаланылмаған|учаске|дауыс берген|дауыс беруге|дауысқа|бюллетеньдер(?:дің)? (?:жалпы )?саны|(?:число|количество) (?:избирательных )?бюллетен/u;

// A name in quotation marks, or one with the word "party", is none of these.
const isParty = (name) => /[«»“”"„]/.test(name.replace(/[«“"„]?(?:за|for|против всех|against all|бәріне қарсы\p{L}*)[»”"]?/giu, ''))
  || /(?<!\p{L})(?:партия|партиясы|party|блок|список №?\s?\d)(?!\p{L})/iu.test(name);

/** 'against', 'invalid', 'total', 'about' (voters, ballots handed out …) or undefined. */
export function kindOf(name) {
  if (name.length > kLongest) return undefined;
  const said = words(name);
  if (against.test(said)) return 'against';
  if (isParty(name)) return undefined;
  if (totals.test(said)) return 'total';
  if (invalids.test(said)) return 'invalid';
  if (abouts.test(said)) return 'about';
  return undefined;
}

/** Names of rows of other kinds, to recognise them if letters are lost. */
export const spelled = {
  against: ['против всех', 'бәріне қарсы', 'бәріне қарсымын', 'барлығына қарсы', 'against all'],
  invalid: ['недействительные', 'недействительные бюллетени', 'жарамсыз', 'жарамсыз бюллетеньдер', 'invalid'],
  total: ['всего', 'итого', 'барлығы', 'жалпы', 'жиыны', 'total', 'барлық дауыстар'],
};

/** @type {[string, RegExp][]} */
const headings = [
  ['id', /^id$/],
  ['count', /^(?:(?:no|#|n|nr|num)(?: п п| р с)?|п п|рет|р с(?: no)?|номер|number|нөмірі?|порядковый номер|реттік саны?|место|rank|орны)$/],
  ['change', /±|^\+|change|swing|измен|разниц|динамик|өзгер|diff|айырм/],
  ['other', /кандидат\p{L}*|candidates?|үміткер|избирател|registered|сайлаушы|turnout|явк|colou?r|цвет|түс(?!\p{L})|leader|лидер|website|сайт/u],
  ['percent', /%|процент|пайыз|per ?cent|(?<!\p{L})pct|(?<!\p{L})доля|долях|үлес|(?<!\p{L})share/u],
  ['seats', /мандат|(?<!\p{L})мест(?:а|о)?(?!\p{L})|депутат|(?<!\p{L})seats?(?!\p{L})|орын|mandates?/u],
  ['votes', /голос|дауыс(?!тық)|(?<!\p{L})votes?(?!\p{L})|ballots?|бюллетен|(?<!\p{L})число|кол во|количеств|(?<!\p{L})сан(?:ы)?(?!\p{L})|абсолют|count(?!\p{L})/u],
  ['region', /регион|област|облыс|region|район|аудан|(?<!\p{L})город|(?<!\p{L})қала|district|округ|участ|учаск|county|(?<!\p{L})city|өңір|precinct|polling/u],
  ['name', /парти|спис|назван|наимен|part(?:y|ies)(?!\p{L})|(?<!\p{L})lists?(?!\p{L})|(?<!\p{L})names?(?!\p{L})|атау|тізім|политич|субъект|(?<!\p{L})аты(?!\p{L})|(?<!\p{L})имя|объединен|блок|ученик|оқушы|option|вариант|ответ/u],
];

/** The kind of a column by its heading; 'year' for a year, undefined if unknown. */
export function headingOf(text) {
  if (text.length > kLongest) return undefined;
  const said = words(text);
  if (/^(?:19|20)\d\d(?: (?:г|год|ж|жыл))?$/u.test(said)) return 'year';
  if (!said || /^[\d ]+$/.test(said) || said.length > 120) return undefined;
  return headings.find(([, pattern]) => pattern.test(said))?.[0];
}
