// What's checked: axe-core, an independent auditor, finds nothing against WCAG 2.2
// AA and good practice: in each language and theme, as a page with all sections
// open and in somebody else's page, with and without a canvas; and in the page for
// those who embed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { explainer, openSections, ownLogic, until } from './explainer.mjs';

const pageTest = explainer(ownLogic);

const auditor = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function audit(page, what, more = {}) {
  const found = await page.evaluate(([values, options]) => window.axe.run(document, {
    ...options,
    runOnly: { type: 'tag', values },
    resultTypes: ['violations'],
  }).then(({ violations }) => violations.flatMap(
    ({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${any[0]?.message} ${html}`))), [rules, more]);
  assert.deepEqual(found, [], what);
}

pageTest('axe finds nothing in the page for those who embed', {
  address: 'kk/embed.html#v=1&election=2021-01-10', ready: false,
}, async (page) => {
  await until('it works', () => page.locator('#builder').isVisible());
  await page.evaluate(auditor);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    // The content of its frames is audited below.
    await audit(page, colorScheme, { iframes: false });
  }
});

for (const lang of ['kk', 'ru', 'en']) {
  for (const view of ['full', 'embed']) {
    pageTest(`axe finds nothing in ${lang}, ${view}`, {
      address: `${lang}/?view=${view}`,
      context: { viewport: { width: 1280, height: 900 } },
    }, async (page) => {
      if (view === 'full') {
        await openSections(page);
        await page.locator('#save').click();
        await until('what is taken away', () => page.locator('#take-paste').isVisible());
        await page.locator('#take-paste').fill('AMANAT\t60\nnew\t40');
        await page.locator('#take-paste + .controls button').click();
        await until('a preview', () => page.locator('#take-load').isVisible());
      }
      // Run as a test's own call, because the page's policy allows no script.
      await page.evaluate(auditor);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        for (const mode of ['canvas', 'text']) {
          await page.evaluate((one) => { document.documentElement.dataset.mode = one; }, mode);
          await audit(page, `${lang}, ${view}, ${colorScheme}, ${mode}`);
        }
      }
    });
  }
}
