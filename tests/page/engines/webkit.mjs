// WebKitGTK's own small browser, by WebDriver: https://www.w3.org/TR/webdriver2/.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { display } from './display.mjs';
import { Page } from './page.mjs';
import { cut } from './picture.mjs';
import { end, start } from './processes.mjs';

// Debian installs it apart from the programs for users.
const places = ['x86_64', 'aarch64'].flatMap((machine) => ['4.1', '4.0', '6.0'].map((version) =>
  `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`));

// The optimizing compilers' last tiers take a fifth of the time of a test: no page lives long enough
// to earn them.
const withoutLastTiers = { JSC_useFTLJIT: '0', JSC_useOMGJIT: '0' };

export async function open() {
  const binary = process.env.WEBKIT ?? places.find(existsSync);
  if (!binary) throw new Error('there is no WebKitGTK MiniBrowser; ./dev test installs it');
  const screen = await display();
  // A test's settings are fixed when the browser starts: it is kept for the next test with
  // the same settings.
  let session;
  async function sessionWith(wanted) {
    const key = JSON.stringify(wanted);
    if (session?.key === key) return session;
    await session?.close();
    session = undefined;
    // Now and then the browser does not come up, and its driver waits for ever.
    const began = await begin(binary, screen, wanted).catch(() => begin(binary, screen, wanted));
    session = { key, ...began };
    return session;
  }
  return {
    async visit({ colorScheme = 'light', deviceScaleFactor = 1, locale, viewport }, host) {
      return visit(await sessionWith({ colorScheme, deviceScaleFactor, locale }), viewport, host);
    },
    async close() {
      await session?.close();
      await screen.close();
    },
  };
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });
}

// Its language is the system's. A locale that the system lacks is made for it, from
// Debian's own descriptions, as 'kk-KZ'; the plain one is English.
async function speaking(locale) {
  if (!locale) return { LC_ALL: 'C.UTF-8' };
  const name = locale.replace('-', '_');
  const LOCPATH = await mkdtemp(join(tmpdir(), 'locale-'));
  const made = spawnSync('localedef', ['-i', name, '-f', 'UTF-8', join(LOCPATH, `${name}.UTF-8`)]);
  if (made.status !== 0) throw new Error(`there is no ${name} to be made; ./dev test installs locales`);
  return { LOCPATH, LC_ALL: `${name}.UTF-8` };
}

async function begin(binary, screen, { colorScheme, deviceScaleFactor, locale }) {
  const port = await freePort();
  const language = await speaking(locale);
  const driver = start('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.name, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1',
      GDK_SCALE: String(deviceScaleFactor), NO_AT_BRIDGE: '1', ...withoutLastTiers, ...language },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let failure;
  driver.once('error', () => { failure = new Error('there is no WebKitWebDriver'); });
  // The console, line by line, as the engine itself writes it.
  const session = { said: [], density: deviceScaleFactor };
  let rest = '';
  driver.stdout.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop();
    session.said.push(...lines);
  });

  async function send(method, path, body = {}, patience = 60_000) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method,
      body: method === 'POST' ? JSON.stringify(body) : undefined,
      // A browser that hangs fails its test, and not the whole run.
      signal: AbortSignal.timeout(patience) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
  for (let tries = 0; ; ++tries) {
    if (failure) throw failure;
    try {
      await send('GET', '/status');
      break;
    } catch (error) {
      if (tries === 200) throw error;
      await sleep(25);
    }
  }
  // Without a frame of buttons around the page its window can be as narrow as a phone.
  const args = ['--automation', '--full-screen', '--enable-write-console-messages-to-stdout=true',
    ...(colorScheme === 'dark' ? ['--dark-mode'] : [])];
  const { sessionId } = await send('POST', '/session', { capabilities: { alwaysMatch: {
    browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args } } } }, 30_000)
    .catch(async (error) => {
      await end(driver);
      throw new Error(`the browser did not come up: ${error}`);
    });
  session.send = (method, path, body) => send(method, `/session/${sessionId}/${path}`, body);
  session.close = async () => {
    await send('DELETE', `/session/${sessionId}`).catch(() => {});
    await end(driver);
    if (language.LOCPATH) await rm(language.LOCPATH, { recursive: true, force: true });
  };
  return session;
}

const asFunction = (code) => `const done = arguments[arguments.length - 1];
  (${code}).then((text) => done({ text }), (error) => done({ error: String(error) }));`;

async function visit({ send, said, density }, viewport, host) {
  const served = host.forget();
  said.length = 0;
  const { origin } = new URL(host.url);
  let frame = 0;
  // The frame that code runs in is a state of the session; 0 is the page itself.
  async function enter(id = 0) {
    if (frame === id) return;
    await send('POST', 'frame', { id: null });
    frame = 0;
    if (id) await send('POST', 'frame', { id: id - 1 });
    frame = id;
  }
  const evaluate = async (id, code) => {
    await enter(id);
    const { text, error } = await send('POST', 'execute/async',
      { script: asFunction(code), args: [] });
    if (error) throw new Error(error);
    return text;
  };
  const json = async (code) =>
    JSON.parse(await evaluate(0, `(async () => JSON.stringify(${code}))()`));
  const driver = {
    evaluate,
    async perform(actions) {
      await enter();
      await send('POST', 'actions', { actions });
    },
    async picture(clip) {
      await enter();
      return cut(Buffer.from(await send('GET', 'screenshot'), 'base64'), clip, density);
    },
    async resize({ width, height }) {
      await enter();
      for (let tries = 0; tries < 50; ++tries) {
        await send('POST', 'window/rect', { x: 0, y: 0, width, height });
        const [wide, high] = await json('[innerWidth, innerHeight]');
        if (wide === width && high === height) return;
        await sleep(40);
      }
      throw new Error(`the window does not become ${width} by ${height}`);
    },
    async go(url) {
      await enter();
      await send('POST', 'url', { url });
    },
    async reload() {
      await enter();
      await send('POST', 'refresh');
    },
    async frames() {
      const urls = await json(`[location.href, ...[...document.querySelectorAll('iframe')]
        .map((one) => one.src)]`);
      return urls.map((url, id) => ({ id, url }));
    },
    emulate() { throw new Error('WebKitGTK has its colour scheme from the start'); },
    density() { throw new Error('WebKitGTK has its pixel ratio from the start'); },
    beforeScripts: (code) => host.beforeScripts(code),
    finger() { throw new Error('WebKitGTK’s driver makes a mouse of every touch'); },
  };
  const isLoud = (line) => /CONSOLE \S+ (ERROR|WARNING|ASSERT)/.test(line);
  let foreign = [];
  await driver.go('about:blank');
  await driver.resize(viewport);
  return {
    page: new Page(driver, host, viewport),
    log: {
      ...served,
      get said() {
        return said.filter(isLoud).map((line) => line.replace(/.*CONSOLE \S+ (\S+) /, (_, kind) =>
          `${kind.toLowerCase()}: `));
      },
      foreign: () => foreign,
      // The engine's log arrives separately: it is complete when this mark is there.
      async complete() {
        foreign = (await json(`performance.getEntriesByType('resource').map(({ name }) => name)`)
          .catch(() => [])).filter((url) => /^http/.test(url) && new URL(url).origin !== origin);
        const mark = `the end ${Date.now()}`;
        await json(`console.log(${JSON.stringify(mark)})`);
        for (let i = 0; i < 50 && !said.some((line) => line.includes(mark)); ++i) await sleep(20);
      },
    },
    async close() {
      await enter();
      await send('DELETE', 'actions');
      await driver.go('about:blank');
    },
  };
}
