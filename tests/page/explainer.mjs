// Shared by the page's tests: one server and one browser per process, one page per
// test, and a record of the page's console and requests. A test passes only if that
// record is clean, except for what the test broke on purpose.
//
// The engine is chosen by ENGINE: chromium (so by default), firefox or webkit.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { host } from './engines/host.mjs';
import { openNumbers, ready } from './text.mjs';

export * from './text.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The built site, which is tested. */
export const site = resolve(root, process.env.SITE ?? 'dist');
/** The engine that the tests run in. */
export const engine = process.env.ENGINE || 'chromium';
const engines = ['chromium', 'firefox', 'webkit'];
if (!engines.includes(engine)) {
  throw new Error(`ENGINE=${engine} is none of ${engines.join(', ')}`);
}

/** For tests of code that is the same in every engine: one engine is enough. */
export const ownLogic = {
  only: { in: ['chromium'], because: 'it tests our own logic, the same in all' },
};
/** For tests that need a capable driver; see engines/. */
export const notInWebKit = (because) => ({ only: { in: ['chromium', 'firefox'], because } });

/** The engines' messages for a file that does not arrive. */
export const notArrived =
  /ERR_FAILED|Failed to (fetch|load)|NetworkError|Load failed|error loading|network connection/;

/** Room for the whole figure, so that one picture shows all of it. */
export const roomy = { width: 1280, height: 1400 };

// Opened by the first test that runs here.
let opened;
const usual = () => host({ directory: site, port: 0, prefix: '/any/sub/path/' });
async function openAll(serve) {
  assert.ok(existsSync(site), `there is no site in ${site}; ./dev build makes it`);
  const server = await serve();
  try {
    const { open } = await import(`./engines/${engine}.mjs`);
    return { server, browser: await open() };
  } catch (error) {
    await server.close();
    throw error;
  }
}
after(async () => {
  const all = await opened?.catch(() => {});
  await all?.browser.close();
  await all?.server.close();
  // Now nothing is pending: a process that goes on fails, instead of hanging the run.
  setTimeout(() => {
    console.error('the tests are over, yet something keeps their process alive');
    process.exit(1);
  }, 20_000).unref();
});

/**
 * Returns `pageTest(name, options, body)`: `body(page, { log, url })` runs on a page
 * of its own, opened and ready. `common` applies to each test of the file; only there
 * can `serve` be set: it returns another { url, close } than the usual one.
 * Options:
 *   address   after the site's own ('?lang=kk')
 *   context   of the browser: viewport, colorScheme, hasTouch, ...
 *   prepare   called with the page before it is opened
 *   ready     false: `body` waits by itself
 *   broken    { console, requests }: patterns of what may go wrong
 *   numbers   false: "the same in numbers" stays closed
 *   only      { in: [engines], because }: where the others cannot, or need not
 */
export function explainer(common = {}) {
  return function pageTest(name, given, body) {
    const options = { ...common, ...given };
    const { only } = options;
    const skip = only && !only.in.includes(engine) && `not in ${engine}: ${only.because}`;
    test(name, { timeout: 240_000, skip }, async (t) => {
      const open = async () => {
        opened ??= openAll(common.serve ?? usual);
        // A browser that did not start is started anew, and does not fail the tests to come.
        opened.catch(() => { opened = undefined; });
        return opened;
      };
      try {
        const { server, browser } = await open();
        await visit(t, server, browser, options, body);
      } catch (error) {
        // A browser on a busy machine can be late once; a defect shows again. Second tries are
        // listed at the end, and more than a few fail the run (tools/dev/tests.sh).
        t.diagnostic(`second try: ${name}: ${error.stack}`.replaceAll('\n', ' '));
        // A browser that crashed cannot be used again; one that did not start is forgotten already.
        if (opened && /page crash|invalid session|has ended/.test(error.message)) {
          const { server, browser } = await opened;
          await browser.close().catch(() => {});
          opened = openAll(async () => server);
        }
        const { server, browser } = await open();
        await visit(t, server, browser, options, body);
      }
    });
  };
}

async function visit(t, server, browser, options, body) {
  // Files that a test changes must not be in the browser's cache already.
  const { page, log, close } = await browser.visit({ viewport: roomy,
    fresh: Boolean(options.prepare), ...options.context }, server);
  try {
    await options.prepare?.(page, server.url);
    await page.goto(new URL(options.address ?? '', server.url).href);
    try {
      if (options.ready !== false) await ready(page);
      if (options.ready !== false && options.numbers !== false) await openNumbers(page);
      await body(page, { log, url: server.url });
      await log.complete();
    } catch (error) {
      for (const line of everything(log)) t.diagnostic(line);
      throw error;
    }
    isClean(log, options.broken);
  } finally {
    await close();
  }
}

const everything = (log) => [...log.said, ...log.failed, ...log.foreign()];

function isClean(log, broken = {}) {
  const rest = (list, allowed) => list.filter((line) => !allowed?.test(line));
  assert.deepEqual(rest(log.said, broken.console), [], 'the console is silent');
  assert.deepEqual(rest(log.failed, broken.requests), [], 'no request fails');
  assert.deepEqual(log.foreign(), [], 'nothing is asked of anybody else');
}
