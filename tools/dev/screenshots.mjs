// Takes the pictures that the README shows.
//
//   node tools/dev/screenshots.mjs [SITE]      build/web/site by default
import { launch } from '../../tests/page/engines/chromium.mjs';
import { serve } from './serve.mjs';

const pictures = [
  { file: 'docs/wide.png', viewport: { width: 1240, height: 1340 }, colorScheme: 'light' },
  { file: 'docs/phone.png', viewport: { width: 360, height: 1000 }, colorScheme: 'dark' },
];

const { url, close } = await serve({ directory: process.argv[2] ?? 'build/web/site', port: 0 });
const browser = await launch();
for (const { file, viewport, colorScheme } of pictures) {
  const page = await browser.newPage({ viewport, colorScheme: /** @type {'light' | 'dark'} */ (colorScheme), locale: 'en-GB' });
  await page.goto(url);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.screenshot({ path: file });
  console.log(file);
}
await browser.close();
await close();
