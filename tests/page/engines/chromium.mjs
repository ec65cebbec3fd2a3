// Chromium, by Playwright. Graphics are drawn by software, so that no machine needs a
// graphics card. The headless shell is the same engine without the browser's own pages,
// which takes half of the time; where it is missing the whole browser does.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const shell = '/usr/bin/chromium-headless-shell';
/** The program that runs. */
export const executablePath = process.env.CHROMIUM ?? (existsSync(shell) ? shell : '/usr/bin/chromium');

const args = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-quic',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Flags for a browser that tests, and does not measure. Without SwiftShader for all but the canvas
 * a screenshot takes a third of the time. WebAssembly compiled once, without optimization, saves a
 * sixth of the time of a test: no page lives long enough to earn the second compilation.
 */
export const cheap = ['--disable-gpu-compositing', '--js-flags=--liftoff-only'];

/** @param {string[]} [more]  flags */
export const launch = (more = []) => chromium.launch({ executablePath, args: [...args, ...more] });

export async function open() {
  const browser = await launch(cheap);
  return {
    async visit(options, host) {
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      context.setDefaultTimeout(60_000);
      const page = /** @type {any} */ (await context.newPage());
      page.finger = () => finger(page);
      page.setDensity = (density, height) => setDensity(page, density, height);
      return { page, log: record(page, new URL(host.url).origin), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

// The canvas is then read back frame by frame, and the driver warns of that.
const ofDriver = /GL Driver Message \(OpenGL, Performance, .* GPU stall due to ReadPixels/;

// The page's console, requests and errors.
function record(page, origin) {
  const log = { said: [], failed: [], requests: [], arrived: [] };
  page.on('console', (message) => {
    if (ofDriver.test(message.text())) return;
    if (['error', 'warning', 'assert'].includes(message.type())) {
      log.said.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => log.said.push(`uncaught: ${error.stack ?? error}`));
  page.on('dialog', (dialog) => {
    log.said.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => log.requests.push(request.url()));
  page.on('requestfailed', (request) => {
    log.failed.push(`${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on('requestfinished', (request) => log.arrived.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) log.failed.push(`${response.url()}: ${response.status()}`);
  });
  log.foreign = () => log.requests.filter((url) => new URL(url).origin !== origin
    && !url.startsWith('data:') && !url.startsWith('about:'));
  log.complete = async () => {};
  return log;
}

// One finger, as input of the browser itself.
async function finger(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, ...points) => session.send('Input.dispatchTouchEvent', { type,
    touchPoints: points.map(({ x, y }) => ({ x, y, id: 1 })) });
  return {
    down: (at) => send('touchStart', at),
    move: (at) => send('touchMove', at),
    up: () => send('touchEnd'),
  };
}

// A browser without a window notices only if its height changes, too.
async function setDensity(page, deviceScaleFactor, height) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride',
    { ...page.viewportSize(), height, deviceScaleFactor, mobile: false });
}
