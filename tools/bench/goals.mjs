// The goals of the project that a browser can measure: each with its figures, and for one that
// is not reached, with the cause and the next step. The core's are in tests/bench.
import { charts } from './pages.mjs';

/**
 * A number as it is printed.
 * @param {number} value
 */
export const number = (value, digits = 0) => (Number.isFinite(value)
  ? value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  : '-');

// Why a goal is not reached, as far as it is known, and what to do next.
const known = {
  bytes: ['the program has the rule, the words of three pages and the figures besides the window, and is split in three parts',
    'measure what each section costs in the first visit, and move what few open into the part for open sections'],
  paint: ['before the first frame the page needs two to three times the processor time of a chart: its text in six sizes '
    + '(a question to the system for each), the style sheet of all sections, and 98 seats as elements',
    'keep the style of the sections out of the first frame, and have fewer sizes of text in it'],
  chamber: ['the chamber is in the first frame', 'see the first paint'],
  moves: ['the first part of the program waits for the first frame, and is compiled then', 'see the bytes of that part'],
  figure: ['two parts of the program follow each other, the fonts are drawn into a texture, and the canvas is sized twice',
    'send for the fonts with the first part, and open the canvas in its last size'],
  step: ['a step describes or draws more than it did', 'compare its allocations: build/native/step_bench'],
  shift: ['something moves while the page is completed', 'see what moved in tests/page/first_page.test.mjs'],
  rest: ['a timer or a frame goes on', 'see tests/page/idle.test.mjs'],
  drag: ['the outline of the whole page is described in one task when a slider rests, and a long page is laid out after each task',
    'describe it section by section, and do not lay out sections out of sight (content-visibility)'],
  letGo: ['the figure grows by the words beside the chamber, and its drawing buffer is made anew',
    'give the canvas room for these words from the start'],
};

/**
 * The goals, in order: `{ reached, text, cause, next }`.
 * @param {(name: string) => any} of  the figures of a page, see measure.mjs
 */
export function goals(of) {
  const ours = of('explainer');
  const open = of('explainer, all sections open');
  const bare = of('bare window');
  const all = [];
  const add = (name, reached, text) => {
    const [cause, next] = known[name];
    all.push({ reached, text, cause, next });
  };
  const ratio = ours.bytes / bare.bytes;
  add('bytes', ratio <= 1.25, `bytes at most 1.25 x the bare window: ${number(ratio, 2)} x`);
  for (const chart of charts) {
    for (const [name, what] of [['paint', 'first paint'], ['chamber', 'the chamber']]) {
      const [mine, theirs] = [ours[name], of(chart)[name]];
      add(name, mine < theirs, `${what} before ${chart}'s: ${number(mine)} ms, ${number(theirs)} ms`);
    }
  }
  const { ready } = of('highcharts');
  add('moves', ours.moves < ready, `a slider moves a seat before highcharts is ready: ${number(ours.moves)} ms, ${number(ready)} ms`);
  add('figure', ours.figure <= 1.15 * bare.ready, `the figure at most 1.15 x the bare window: ${number(ours.figure / bare.ready, 2)} x`);
  const { step } = of('d3-parliament-chart');
  add('step', ours.step < step, `a drag step's time below d3-parliament-chart's: ${number(ours.step, 1)} ms, ${number(step, 1)} ms`);
  add('shift', ours.shift <= 0.02, `layout shift at most 0.02: ${number(ours.shift, 3)}`);
  add('rest', ours.rest < 1, `less than 1 ms a second at rest: ${number(ours.rest, 1)} ms`);
  for (const [words, row] of [['', ours], [', all sections open', open]]) {
    add('drag', row.longest <= 16, `no task over 16 ms in a drag${words}: ${number(row.longest, 1)} ms`);
    add(row.slowHeld < row.slowLongest ? 'letGo' : 'drag', row.slowLongest <= 50,
      `no task over 50 ms on the slow processor${words}: ${number(row.slowLongest, 1)} ms`);
    add('letGo', row.letGo <= 16, `no task over 16 ms after letting go${words}: ${number(row.letGo, 1)} ms`);
  }
  return all;
}
