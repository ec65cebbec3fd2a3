// Chromium, by Playwright. Graphics are drawn by software, so that no machine
// needs a graphics card: the canvas by SwiftShader, all else without it, which takes
// two thirds of the time.
import { chromium } from 'playwright-core';

const args = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-gpu-compositing',
  '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });

export async function open() {
  const browser = await launch();
  return {
    async visit({ fresh, ...options }, host) {
      // A context knows nothing of another one: each is fresh.
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

// Everything that a page says, asks for and fails at.
function record(page, origin) {
  const log = { said: [], failed: [], requests: [], arrived: [] };
  page.on('console', (message) => {
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

// One finger, as the browser itself takes it.
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
