// Votes from a table: whole votes of each line, and a scenario made of them. Takes text and
// returns lines and problems, independently of the page.
import { kUnit } from './read/numbers.mjs';
import { readTable } from './read/table.mjs';

export { compared } from './read/names.mjs';
export { kMostLists, kMostVotes, readTable } from './read/table.mjs';

/** Like readTable, with only one of its answers. */
export const readPaste = (text, lists, as) => readTable(text, lists, { as });

/** The sum of all, in the unit of the lines. */
export const sumOf = ({ lists, against = 0n, invalid = 0n }) =>
  lists.reduce((sum, { units }) => sum + units, against + invalid);

/** Whether percentages sum to 100, apart from rounding. */
export const isAll = (paste) => {
  const sum = sumOf(paste);
  return sum >= 99n * kUnit && sum <= 101n * kUnit;
};

/**
 * Whole votes of each line, in their order: lists, against all, invalid. Percentages are
 * converted to votes that sum to `total`: each gets the whole votes of its part, and the
 * rest goes to the largest remainders, of equal ones to the earlier line.
 */
export function votesOf(paste, total) {
  const { as, lists, against = 0n, invalid = 0n } = paste;
  const units = [...lists.map((list) => list.units), against, invalid];
  if (as === 'votes') return units.map((one) => Number(one / kUnit));
  const sum = sumOf(paste);
  if (sum === 0n) return units.map(() => 0);
  const votes = units.map((one) => one * BigInt(total) / sum);
  const order = units.map((one, i) => ({ i, rest: one * BigInt(total) % sum }))
    .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest < b.rest ? 1 : -1));
  const left = Number(BigInt(total) - votes.reduce((all, one) => all + one, 0n));
  for (const { i } of order.slice(0, left)) ++votes[i];
  return votes.map(Number);
}

/**
 * The pasted votes as a scenario file: `shown` with other votes if all names are lists of it,
 * otherwise custom lists under the same rules.
 * @returns {{ scenario: object, own: boolean, missing: string[] }}  `missing`: lists
 *   shown that were not pasted; they get no votes
 */
export function scenarioOf(paste, total, shown) {
  const votes = votesOf(paste, total);
  const [against, invalid] = votes.slice(-2);
  const place = new Map(paste.lists.map(({ id }, i) => [id, i]));
  if (paste.lists.every(({ id }) => shown.lists.some((list) => list.id === id))) {
    const scenario = structuredClone(shown);
    for (const list of scenario.lists) list.votes = votes[place.get(list.id)] ?? 0;
    scenario.against_all = against;
    scenario.invalid = invalid;
    return { scenario, own: false,
      missing: shown.lists.filter(({ id }) => !place.has(id)).map(({ id }) => id) };
  }
  const taken = new Set(paste.lists.flatMap(({ id }) => id ?? []));
  let number = 0;
  const free = () => {
    do ++number; while (taken.has(`list-${number}`));
    return `list-${number}`;
  };
  return { own: true, missing: [], scenario: { format: 'mazhilis-scenario', version: 1, rules: shown.rules,
    lists: paste.lists.map(({ id, name }, i) => ({ id: id ?? free(), name, votes: votes[i] })),
    against_all: against, invalid, district_seats: {}, districts: [] } };
}
