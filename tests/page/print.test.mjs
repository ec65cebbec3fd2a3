// What's checked: printed, the page is one sheet with the current state: the chamber,
// the tables, the working and the sources, black on white in either theme, and
// no controls.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { explainer, official, share, typeShare } from './explainer.mjs';

const { colours: { light } } = JSON.parse(
  readFileSync(new URL('../../assets/look.json', import.meta.url), 'utf8'));

const pageTest = explainer({
  only: { in: ['chromium'], because: 'only its driver prints' },
});

const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;

/** The parts of the page on paper: whether an element is visible, and its text. */
async function onPaper(page, selector) {
  const all = page.locator(selector);
  const seen = [];
  for (const one of await all.all()) if (await one.isVisible()) seen.push(await one.textContent());
  return seen;
}

for (const lang of ['kk', 'ru', 'en']) {
  pageTest(`one sheet in ${lang}`, {
    address: `?lang=${lang}`, context: { viewport: { width: 1280, height: 900 },
      colorScheme: 'dark' },
  }, async (page) => {
    await typeShare(page, 'baytaq', '5.1');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.equal(pages(pdf), 1);

    await page.emulateMedia({ media: 'print' });
    // By Article 97-1 these votes give 4 seats to Baytaq, and the list seats are 69.
    const seatsOf = (kind) => page.locator(`#picture-chamber g${kind} > [data-list]`).count();
    assert.deepEqual([await seatsOf(':not(.ring)'), await seatsOf('.ring:has(path)')], [69, 29], 'a ring has a dot');
    const names = await onPaper(page, '#picture-chamber text');
    assert.match(names.join(';'), /(Baytaq|Байтақ) 4(;|$)/);
    const seen = (await onPaper(page, 'h2')).map((text) => text.trim());
    assert.equal(seen.length, 4, seen.join(' | '));
    assert.equal((await onPaper(page, '#table-seats [data-seats-of]')).length,
      Object.keys(official.seats).length);
    assert.match((await onPaper(page, '[data-node="today"]')).join(' '), /2026.*145/s,
      'what followed is not left out');
    assert.ok((await onPaper(page, '.step')).length >= 5, 'the working');
    assert.match((await onPaper(page, '#section-sources p')).join(' '), /2464.*2023/s);
    assert.deepEqual(await onPaper(page, 'button, select, nav, canvas, input[type=range]'), []);
    const [ink, paper, list] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor, getComputedStyle(document.body).getPropertyValue('--list-1')];
    });
    assert.deepEqual([ink, paper], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    assert.equal(list, light.lists[0].toLowerCase(), 'a list has its colour for light ground');
    assert.ok(await share(page, 'baytaq').isVisible());
  });
}
