// The table of the standing page: what its cells say, and the scale of its sliders. Used by the
// build, which writes the table, and by boot/standing.mjs, which keeps it up to date.
import { kAllSeats, kDistrictSeats, kListSeats, kName, kSeats, kShare, kSlider, kVotes } from './ids.mjs';

/** The positions of a slider, from 0 to this. */
export const kPositions = 10_000;

// As in src/view/slider.cpp: the first half of the scale ends at a tenth of the votes.
const kBreakAt = 0.5;
const kBreakShare = 0.1;

/** Where a slider stands for these votes of `whole`. */
export function positionOf(votes, whole) {
  const share = whole > 0 ? votes / whole : 0;
  const at = share <= kBreakShare ? share / kBreakShare * kBreakAt
    : kBreakAt + (share - kBreakShare) / (1 - kBreakShare) * (1 - kBreakAt);
  return Math.round(at * kPositions);
}

/** The votes of a position. */
export function votesAt(position, whole) {
  const at = position / kPositions;
  const share = at <= kBreakAt ? at / kBreakAt * kBreakShare
    : kBreakShare + (at - kBreakAt) / (1 - kBreakAt) * (1 - kBreakShare);
  return Math.round(share * whole);
}

/**
 * The rows of the table: the lines of the ballot, then the holders that are no list, and the
 * total; each with the slider's control, where it has one, and its cells in `columns`.
 * @param {any[]} sections  of the outline
 */
export function standingTable(sections) {
  const tableOf = (id) => sections.find((one) => one.id === id).nodes.find((node) => node.id === id);
  const votes = tableOf(kVotes);
  const seats = tableOf(kSeats);
  const columns = [[votes, kName], [votes, kVotes], [votes, kShare], [seats, kListSeats], [seats, kDistrictSeats], [seats, kAllSeats]]
    .map(([of, id]) => ({ of, id, at: of.columns.findIndex((column) => column.id === id) }));
  const none = { text: '–', marks: {} };
  const line = (ofVotes, ofSeats) => ({
    slider: ofVotes?.cells[votes.columns.findIndex(({ id }) => id === kSlider)].control,
    owner: (ofVotes ?? ofSeats).owner,
    cells: columns.map(({ of, at }, i) => {
      const { text, marks, control } = i === 0 ? (ofVotes ?? ofSeats).cells[0] : (of === votes ? ofVotes : ofSeats)?.cells[at] ?? none;
      return { text: control?.text ?? text, marks };
    }) });
  const rowIn = ({ rows }, id) => rows.find((row) => row.id === id);
  return {
    columns: columns.map(({ of, id, at }) => ({ id, label: of.columns[at].label })),
    rows: [...votes.rows.map((row) => line(row, rowIn(seats, row.id))),
      ...seats.rows.filter((row) => !rowIn(votes, row.id)).map((row) => line(undefined, row))],
    total: line(undefined, seats.total) };
}
