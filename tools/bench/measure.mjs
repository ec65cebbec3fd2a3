// Measures one page in Chromium over a slow network and on a slow processor: the bytes it
// transfers, the times of its first paint and of its readiness, its layout shift, and its
// cost at rest and while its slider is dragged.
//
// Times of the main thread are its own processor time, so that other load on the machine
// is not included.
import { setTimeout as sleep } from 'node:timers/promises';

export const slowNetwork = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 750e3 / 8 };
export const slowProcessor = 4;  // times slower than it is
const restFor = 3;  // seconds

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

// Runs in the page before its own scripts.
function watch() {
  window.seen = { shift: 0, ready: 0, chamber: NaN, moves: 0, figure: 0, delays: [] };
  // From a move of a held pointer until the frame after it was drawn.
  addEventListener('pointermove', ({ timeStamp, buttons }) => {
    if (buttons) requestAnimationFrame(() => setTimeout(() => window.seen.delays.push(performance.now() - timeStamp)));
  }, true);
  // The first frame with 98 seats, unless the page is ready before that.
  requestAnimationFrame(function look(now) {
    if (document.querySelectorAll('circle, g.highcharts-point > *').length >= 98) {
      window.seen.chamber = now;
    } else if (!window.seen.ready) {
      requestAnimationFrame(look);
    }
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!entry.hadRecentInput) window.seen.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  // A page whose sliders work before all of it is there enables them then, and says how it is
  // drawn when its figure is there.
  new MutationObserver((changes, observer) => {
    const now = performance.now();
    const { dataset } = document.documentElement;
    if (!window.seen.moves && document.querySelector('#first input:enabled')) window.seen.moves = now;
    if (!window.seen.figure && 'mode' in dataset) window.seen.figure = now;
    if (!('ready' in dataset)) return;
    window.seen.ready = now;
    observer.disconnect();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready', 'data-mode', 'disabled'] });
}

// Opens the page with an empty cache; `body` runs when the page is ready.
async function visit(browser, url, { network = undefined, processor }, body) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 },
    locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await session.send('Network.enable');
    if (network) await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    // As patient as the loop below: a test may measure on a busy machine.
    await page.goto(url, { waitUntil: 'commit', timeout: 120_000 });
    const isThere = () => page.evaluate(() => window.seen.ready
      && performance.getEntriesByName('first-contentful-paint').length > 0);
    for (let tries = 0; !(await isThere()); ++tries) {
      if (tries > 600) throw new Error(`${url} did not get ready`);
      await sleep(100);
    }
    await page.waitForLoadState('networkidle');
    const milliseconds = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    };
    return await body({ page, bytes: () => bytes, milliseconds });
  } finally {
    await context.close();
  }
}

const loadOnce = (browser, url, pace) => visit(browser, url,
  { network: slowNetwork, processor: slowProcessor }, async ({ page, bytes, milliseconds }) => {
    const seen = await page.evaluate(() => ({ ...window.seen,
      paint: performance.getEntriesByName('first-contentful-paint')[0].startTime }));
    await sleep(1500 * pace);
    const before = await milliseconds();
    await sleep(restFor * 1000 * pace);
    const rest = (await milliseconds() - before) / (restFor * pace);
    const { paint, ready, shift } = seen;
    const moves = seen.moves || ready;
    const figure = seen.figure || ready;
    // Content that exists before the first paint becomes visible with it.
    const chamber = Math.max(seen.chamber, paint);
    return { bytes: bytes(), paint, chamber, moves, figure, ready, shift, rest };
  });

// The main thread's time for one move of the pointer, until it is idle again; and the longest of
// its tasks while the slider is held, and after its release, which runs all deferred work.
const dragOnce = (browser, { url, knob, prepare }, { steps, pace, processor }) =>
  visit(browser, url, { processor }, async ({ page, milliseconds }) => {
    const from = await knob(page);
    await prepare?.(page, pace);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await sleep(500 * pace);
    await page.evaluate(() => { window.seen.delays = []; });
    await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] });
    const mark = (name) => page.evaluate((text) => { performance.mark(text); }, name);
    await mark('drag');
    // The measurement has a cost, too: the time of an idle interval is subtracted.
    const spent = [];
    const asking = [];
    for (let i = 1; i <= steps; ++i) {
      let before = await milliseconds();
      await sleep(120 * pace);
      let after = await milliseconds();
      asking.push(after - before);
      before = after;
      await page.mouse.move(from.x - i * 3, from.y);
      await sleep(120 * pace);
      after = await milliseconds();
      spent.push(after - before);
    }
    // What follows a slider that rests.
    await sleep(800 * pace);
    const delays = await page.evaluate(() => window.seen.delays);
    await mark('release');
    await page.mouse.up();
    await sleep(1200 * pace);
    await mark('end');
    const [held, released] = longestTasks(JSON.parse(String(await browser.stopTracing())).traceEvents,
      ['drag', 'release', 'end']);
    const idle = median(asking);
    const own = spent.map((time) => Math.max(0, time - idle));
    return { step: median(own), delay: median(delays), longest: held, letGo: released };
  });

// Of the main thread between two marks of the page each: the longest task's own processor time.
function longestTasks(events, marks) {
  const [first, ...rest] = marks.map((name) => events.find((event) => event.cat === 'blink.user_timing' && event.name === name));
  const tasks = events.filter(({ name, pid, tid, ph }) => name === 'RunTask' && ph === 'X'
    && pid === first.pid && tid === first.tid);
  let from = first.ts;
  return rest.map(({ ts: until }) => {
    const times = tasks.filter(({ ts }) => ts >= from && ts < until).map(({ tdur }) => tdur / 1000);
    from = until;
    return times.length ? Math.max(...times) : NaN;
  });
}

/**
 * Of each place, medians over `loads` visits: { bytes, paint, chamber, moves, figure, ready, shift,
 * rest, slowStep, slowHeld, slowLongest, step, delay, longest, letGo }, in bytes, milliseconds,
 * layout shift's own unit, and milliseconds per second; of one that is `onlyDrag` only those of
 * the drag. `chamber` is the time when its 98 seats are visible, `moves` when a slider moves a
 * seat, `figure` when the figure is complete, `ready` when all of the page is. `knob(page)`
 * returns the position of the knob. `step` is the time of a drag step, `delay` the one from a move
 * to the end of its frame, `longest` the one of the longest task while the slider is held, `letGo`
 * of the longest after its release; on the slow processor they are `slowStep`, `slowHeld` and, of
 * both tasks, `slowLongest`. The places take turns, so that what else the machine does is shared.
 * A `pace` below 1 shortens the pauses, for callers that need no exact times.
 */
export async function measure(browser, places, { loads, steps, pace = 1 }) {
  const visits = places.map(() => []);
  for (let i = 0; i < loads; ++i) {
    for (const [k, { url, onlyDrag }] of places.entries()) {
      if (!onlyDrag) visits[k].push(await loadOnce(browser, url, pace));
    }
  }
  const rows = [];
  for (const [k, place] of places.entries()) {
    const row = Object.fromEntries(Object.keys(visits[k][0] ?? {})
      .map((key) => [key, median(visits[k].map((one) => one[key]))]));
    const slow = await dragOnce(browser, place, { steps, pace, processor: slowProcessor });
    const full = await dragOnce(browser, place, { steps, pace, processor: 1 });
    rows.push({ ...row, slowStep: slow.step, slowHeld: slow.longest, slowLongest: Math.max(slow.longest, slow.letGo),
      step: full.step, delay: full.delay, longest: full.longest, letGo: full.letGo });
  }
  return rows;
}
