// Shared by the page's tests: one browser per process, one page per test, and a record of
// the page's console and requests. A test passes only if that record is clean, except for
// what the test broke on purpose.
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

const usual = () => host({ directory: site, port: 0, prefix: '/any/sub/path/' });

// The files that one process runs share a browser, and a server of each kind: both are opened by
// the first test that needs them.
let browser;
const servers = new Map();
async function startBrowser() {
  assert.ok(existsSync(site), `there is no site in ${site}; ./dev build makes it`);
  const { open } = await import(`./engines/${engine}.mjs`);
  return open();
}
function opened(serve) {
  if (!browser) {
    browser = startBrowser();
    // A browser that did not start is started anew, and does not fail the tests to come.
    browser.catch(() => { browser = undefined; });
  }
  if (!servers.has(serve)) {
    const server = serve();
    server.catch(() => servers.delete(serve));
    servers.set(serve, server);
  }
  return Promise.all([browser, servers.get(serve)]);
}
after(async () => {
  await (await browser?.catch(() => {}))?.close();
  for (const server of servers.values()) await (await server).close();
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
      const serve = options.serve ?? usual;
      try {
        await visit(t, await opened(serve), options, body);
      } catch (error) {
        // A browser on a busy machine can be late once; a defect shows again. Second tries are
        // listed at the end, and more than a few fail the run (tools/dev/tests.sh).
        t.diagnostic(`second try: ${name}: ${error.stack}`.replaceAll('\n', ' '));
        // A browser that crashed cannot be used again; one that did not start is forgotten already.
        if (browser && /page crash|invalid session|has ended/.test(error.message)) {
          const crashed = browser;
          browser = undefined;
          await crashed.then((one) => one.close()).catch(() => {});
        }
        await visit(t, await opened(serve), options, body);
      }
    });
  };
}

async function visit(t, [running, shared], options, body) {
  // Files that a test changes must not be in the browser's cache: it has none of a new address.
  const own = options.prepare && !options.serve && await usual();
  const server = own || shared;
  const { page, log, close } = await running.visit({ viewport: roomy, ...options.context }, server);
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
    if (own) await own.close();
  }
}

const everything = (log) => [...log.said, ...log.failed, ...log.foreign()];

function isClean(log, broken = {}) {
  const rest = (list, allowed) => list.filter((line) => !allowed?.test(line));
  assert.deepEqual(rest(log.said, broken.console), [], 'the console is silent');
  assert.deepEqual(rest(log.failed, broken.requests), [], 'no request fails');
  assert.deepEqual(log.foreign(), [], 'nothing is asked of anybody else');
}
