// Firefox, by WebDriver BiDi: https://w3c.github.io/webdriver-bidi/. It has a window
// on a screen without a monitor, since without a window it has no WebGL.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import { display } from './display.mjs';
import { Page } from './page.mjs';
import { cut } from './picture.mjs';
import { end, says, start } from './processes.mjs';

const kPatience = 60_000;  // milliseconds until an answer is given up

const preferences = {
  'dom.w3c_touch_events.enabled': 1,
  // Graphics by software are no reason to have none.
  'webgl.force-enabled': true,
  // A failed request is not repeated behind the page's back.
  'network.http.request.max-attempts': 1,
  // It makes no requests of its own.
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

export async function open() {
  const screen = await display();
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  await writeFile(join(profile, 'user.js'), Object.entries(preferences).map(([name, value]) =>
    `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const browser = start(process.env.FIREFOX ?? 'firefox-esr', ['--no-remote', '--profile', profile,
    '--remote-debugging-port=0', '--remote-allow-system-access', 'about:blank'], {
    env: { ...process.env, DISPLAY: screen.name, LIBGL_ALWAYS_SOFTWARE: '1',
      MOZ_CRASHREPORTER_DISABLE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let bidi;
  const close = async () => {
    bidi?.close();
    await end(browser);
    await screen.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const [, address] = await says(browser, browser.stderr,
      /WebDriver BiDi listening on (ws:\S+)/, 'Firefox');
    bidi = await connect(`${address}/session`);
    await bidi.send('session.new', { capabilities: {} });
    await bidi.send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent',
      'browsingContext.userPromptOpened'] });
    return { visit: (options, host) => visit(bidi, options, host), close };
  } catch (error) {
    await close();
    throw error;
  }
}

// Commands and their answers over one socket; events go to `listen`.
async function connect(address) {
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 2 ** 28 });
  const waiting = new Map();
  let last = 0;
  const bidi = {
    listen: (..._) => {},
    send: (method, params = {}) => new Promise((done, failed) => {
      const id = ++last;
      // A browser that hangs fails its test, and not the whole run.
      const timer = setTimeout(() => {
        waiting.delete(id);
        failed(new Error(`Firefox does not answer ${method}`));
      }, kPatience);
      const settle = (how) => (value) => {
        clearTimeout(timer);
        how(value);
      };
      const request = { done: settle(done), failed: settle(failed) };
      waiting.set(id, request);
      socket.send(JSON.stringify({ id, method, params }), (error) => error && request.failed(error));
    }),
    close: () => socket.terminate(),
  };
  socket.on('message', (text) => {
    const message = JSON.parse(String(text));
    if (message.type === 'event') {
      bidi.listen(message.method, message.params);
      return;
    }
    const request = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') request?.done(message.result);
    else request?.failed(new Error(`${message.error}: ${message.message}`));
  });
  socket.on('close', () => {
    for (const { failed } of waiting.values()) failed(new Error('Firefox has ended'));
  });
  await new Promise((done, failed) => {
    socket.once('open', done);
    socket.on('error', failed);
  });
  return bidi;
}

async function evaluate(bidi, context, code) {
  const answer = await bidi.send('script.evaluate', { expression: code, target: { context },
    awaitPromise: true });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

async function visit(bidi, options, host) {
  const served = host.forget();
  const log = { ...served, said: [], foreign: () => foreign, complete: () => sleep(50) };
  const foreign = [];
  const { origin } = new URL(host.url);
  const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
  bidi.listen = (method, params) => {
    if (method === 'log.entryAdded' && ['error', 'warn'].includes(params.level)) {
      log.said.push(`${params.level === 'warn' ? 'warning' : 'error'}: ${params.text}`);
    } else if (method === 'browsingContext.userPromptOpened') {
      log.said.push(`dialog: ${params.message}`);
    } else if (method === 'network.beforeRequestSent' && params.context) {
      const { url } = params.request;
      if (new URL(url).origin !== origin && !/^(data|about|blob):/.test(url)) foreign.push(url);
    }
  };
  const scripts = [];
  // The browser's own window, for what the protocol does not have.
  const chrome = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' }))
    .contexts[0].context;
  let density = options.deviceScaleFactor ?? 1;
  const driver = {
    evaluate: (frame, code) => evaluate(bidi, frame ?? context, code),
    perform: (actions) => bidi.send('input.performActions', { context, actions }),
    async picture(clip) {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context,
        origin: 'viewport', ...(clip && { clip: { type: 'box', ...clip } }) });
      return cut(Buffer.from(data, 'base64'));
    },
    resize: (viewport) => bidi.send('browsingContext.setViewport', { context, viewport,
      devicePixelRatio: density }),
    density: (ratio, height) => {
      density = ratio;
      return driver.resize({ ...options.viewport, height });
    },
    go: (url) => bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: () => bidi.send('browsingContext.reload', { context, wait: 'complete' }),
    async frames() {
      const [tree] = (await bidi.send('browsingContext.getTree', { root: context })).contexts;
      const all = ({ context: id, url, children }) => [{ id, url }, ...children.flatMap(all)];
      return all(tree);
    },
    emulate: ({ colorScheme }) => evaluate(bidi, chrome,
      `gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = '${colorScheme}'`),
    async beforeScripts(code) {
      const { script } = await bidi.send('script.addPreloadScript', {
        functionDeclaration: `() => { ${code} }`, contexts: [context] });
      scripts.push(script);
    },
    // As the system reports it, so that it scrolls as well.
    async finger() {
      const [left, top] = JSON.parse(await evaluate(bidi, context,
        'JSON.stringify([mozInnerScreenX, mozInnerScreenY])'));
      let last;
      const touch = async (state, at) => {
        last = at;
        await evaluate(bidi, chrome, `windowUtils.sendNativeTouchPoint(0, windowUtils.${state},
          ${(left + at.x) * density}, ${(top + at.y) * density}, 1, 90)`);
        await sleep(16);
      };
      return {
        down: (at) => touch('TOUCH_CONTACT', at),
        move: (at) => touch('TOUCH_CONTACT', at),
        up: () => touch('TOUCH_REMOVE', last),
      };
    },
  };
  await bidi.send('emulation.setLocaleOverride', { contexts: [context],
    locale: options.locale ?? 'en-GB' });
  await driver.resize(options.viewport);
  await driver.emulate({ colorScheme: options.colorScheme ?? 'light' });
  return {
    page: new Page(driver, host, options.viewport),
    log,
    async close() {
      bidi.listen = () => {};
      for (const script of scripts) await bidi.send('script.removePreloadScript', { script });
      await bidi.send('browsingContext.close', { context });
    },
  };
}
