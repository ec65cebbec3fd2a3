// Exports the state shown as files, made from the outline and the result, so that they
// cannot differ from the page.
import look from '../../assets/look.json';
import { get } from '../bridge/files.mjs';
import { kAllSeats, kChamber, kChanged, kDistrictSeats, kListSeats, kName, kSeats, kSetup, kShare, kShown, kSourceLaw, kSources,
  kSourceVotes, kVotes } from '../text/ids.mjs';
import { whoseNames } from '../text/chamber.mjs';
import { aboutOf, sourceOf, withAbout } from './about.mjs';
import { csvOf, linesOf, moreColumns } from './csv.mjs';
import { fontOf, kInside, paint, sheetOf, svgOf } from './sheet.mjs';

const nodesOf = (outline, section) => outline.sections.find(({ id }) => id === section)?.nodes ?? [];
const textOf = ({ runs }) => runs.map(({ text }) => text).join('').trim();

// The initial scenario of each election, the source of its result, and the examples, from
// the site's data in the page's language.
async function known(core, language) {
  const [catalogue, more] = await Promise.all(['catalogue', 'more'].map(async (folder) =>
    JSON.parse(await get(`${folder}/${language}.json`, 'text'))));
  const elections = Object.entries(catalogue).filter(([id]) => id.startsWith('elections/'))
    .map(([file]) => ({ id: file.slice('elections/'.length), source: sourceOf(more[file].sources),
      scenario: core.official(file.slice('elections/'.length)) }));
  return { elections, examples: more.examples.examples };
}

/** Everything that a file may need, read from the state shown. */
export async function read(core, texts, link) {
  const { elections, examples } = await known(core, document.documentElement.lang);
  const outline = core.outline(kShown, kSetup, kVotes, kSeats, kSources);
  const setup = [kShown, kSetup].flatMap((id) => nodesOf(outline, id));
  const choice = (action) => setup.flatMap(({ controls = [] }) => controls).find((one) => one.action === action);
  const [election, rules] = [choice('election'), choice('rules')];
  const chosen = ({ options, text }) => options.find(({ value }) => value === text).label;
  const changed = setup.find(({ id }) => id === kChanged);
  const table = (section, id) => nodesOf(outline, section).find((node) => node.id === id);
  const seats = table(kSeats, kSeats);
  const votes = table(kVotes, kVotes);
  const cell = (one, row, column) => row?.cells[one.columns.findIndex(({ id }) => id === column)];
  const ids = [...new Set([...votes.rows, ...seats.rows].map(({ id }) => id))];
  const lines = ids.map((id) => {
    const ballot = votes.rows.find((row) => row.id === id);
    const won = seats.rows.find((row) => row.id === id);
    const said = (column) => cell(seats, won, column)?.text;
    const { owner, cells: [{ text: name }] } = won ?? ballot;
    return { id, name, owner, said: { votes: cell(votes, ballot, kVotes)?.text, share: cell(votes, ballot, kShare)?.text,
      list: said(kListSeats), district: said(kDistrictSeats), seats: said(kAllSeats) } };
  });
  const label = (one, column) => one.columns.find(({ id }) => id === column)?.label;
  const scenario = core.scenario();
  // A file that is shown as the visitor's own stays so, even if its votes equal an election's.
  const about = { ...aboutOf(scenario, outline.election, elections, examples, !outline.election), link: publicLink(link) };
  return { outline, link, lines, about, scenario, result: core.result(),
    chamber: nodesOf(outline, kSeats).find(({ kind }) => kind === 'seats'),
    heads: { name: label(votes, kName), votes: label(votes, kVotes), share: label(votes, kShare),
      list: label(seats, kListSeats), district: label(seats, kDistrictSeats), seats: label(seats, kAllSeats) },
    day: chosen(election), changed: changed && textOf(changed),
    rules: rules.text ? chosen(rules) : `${rules.label}: ${chosen(rules)}`, texts };
}

/** The file's name, such as "mazhilis-2023-03-19-changed". */
export function nameOf({ outline: { election }, scenario: now }, core) {
  if (!election) return 'mazhilis-own';
  const official = core.official(election);
  const without = ({ rules: _, ...rest }) => JSON.stringify(rest);
  const kind = without(now) !== without(official) ? (official.votes_known === false ? 'own-votes' : 'changed')
    : official.votes_known === false ? 'equal-votes'
      : JSON.stringify(now.rules) === JSON.stringify(official.rules) ? 'official'
        : typeof now.rules === 'string' ? now.rules : 'changed-rules';
  return `mazhilis-${election}-${kind}`;
}

// A local file's address is private.
function writtenLink(link) {
  const url = new URL(link);
  if (url.protocol === 'file:') return `${decodeURI(url.pathname).split('/').pop()}${url.hash}`;
  const whole = decodeURI(url.origin + url.pathname + url.search) + url.hash;
  return whole.length > 600 ? `${whole.slice(0, 600)}…` : whole;
}

function sheet(shown, core, measure) {
  const { outline, texts, lines, chamber } = shown;
  const fill = (name, values) => texts[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const told = (id) => nodesOf(outline, kSources).filter((node) => node.id === id).map(textOf);
  const law = told(kSourceLaw);
  // The first of the sources; the others are behind the link.
  const source = told(kSourceVotes).map((text) => `${text} ${texts['share.sources']}`);
  return sheetOf({ language: outline.language, heading: outline.title, title: fill('share.title', shown),
    mark: shown.changed ?? fill('share.official', shown), official: !shown.changed,
    chamber: { caption: chamber.caption, ...core.marks(kSeats, kChamber, kInside, whoseNames.all) },
    lines: lines.map(({ id, name, owner, said }) => ({ id, name, ...said, ...owner,
      ...!said.seats && { place: undefined } })),
    heads: shown.heads, districts: chamber.runs.some(({ form }) => form === 'district'),
    small: [...law, ...source], about: { ...shown.about, rules: shown.scenario.rules },
    link: publicLink(shown.link), written: writtenLink(shown.link),
  }, look.colours.light, measure);
}

const publicLink = (link) => (link.startsWith('file:') ? writtenLink(link) : link);

const pretty = (value) => `${JSON.stringify(value, null, 2)}\n`;

function drawn(shown, core) {
  const canvas = document.createElement('canvas');
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const measure = (text, size, face, bold) => {
    context.font = fontOf(size, face, bold);
    return context.measureText(text).width;
  };
  return { canvas, context, of: sheet(shown, core, measure) };
}

function table({ lines, scenario, result, about, outline, texts }) {
  const names = new Map([...lines.map(({ id, name }) => [id, name]), ['invalid_ballots', texts['share.invalid']]]);
  const onBallot = !result.notes.includes('against_all_not_on_ballot') && names.has('against_all');
  return csvOf(linesOf(scenario, result, onBallot, (id) => names.get(id), about), result.base, outline.language, moreColumns);
}

/** Each file's ending, type and maker: `text`, or `canvas` for a bitmap. */
export const files = {
  png: { says: 'share.save.png', ending: '.png', type: 'image/png', canvas(shown, core) {
    const { canvas, context, of } = drawn(shown, core);
    Object.assign(canvas, { width: 2 * of.width, height: 2 * of.height });
    paint(of, context, 2);
    return { canvas, says: `${of.title}. ${of.mark} ${of.chamber.caption}` };
  } },
  svg: { says: 'share.save.svg', ending: '.svg', type: 'image/svg+xml', text: (shown, core) => svgOf(drawn(shown, core).of) },
  csv: { says: 'share.save.csv', ending: '.csv', type: 'text/csv', text: table },
  result: { says: 'share.save.result', ending: '-result.json', type: 'application/json', text: ({ result, about }) => pretty(withAbout(result, about)) },
  scenario: { says: 'share.save.scenario', ending: '-scenario.json', type: 'application/json', text: ({ scenario, about }) => pretty(withAbout(scenario, about)) },
};
