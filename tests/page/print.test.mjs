// What's checked: printed, the page is one sheet with the current state: the chamber,
// the tables, the working and the sources, black on white in either theme, and
// no controls; with the link to it, as text and as a QR code, which an independent reader
// reads; what is open is printed, and no name is cut off.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { control, explainer, official, openDistricts, share, typeShare, until } from './explainer.mjs';

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
    // A heading that folds its section is a heading on paper.
    assert.deepEqual(await onPaper(page, 'button:not(h2 > *), select, nav, canvas, input[type=range]'), []);
    const [ink, paper, list] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor, getComputedStyle(document.body).getPropertyValue('--list-1')];
    });
    assert.deepEqual([ink, paper], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    assert.equal(list, light.lists[0].toLowerCase(), 'a list has its colour for light ground');
    assert.ok(await share(page, 'baytaq').isVisible());
    assert.match(await page.locator('[data-node="changed"]').innerText(), /\S/, 'that it is no result');

    // All of the chamber's words are on the sheet.
    const cut = await page.locator('#picture-chamber text').evaluateAll((all) => all.filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      const sheet = one.closest('svg').getBoundingClientRect();
      return left < sheet.left - 1 || right > sheet.right + 1;
    }).map((one) => one.textContent));
    assert.deepEqual(cut, []);
  });

  pageTest(`the link on paper and its code in ${lang}`, {
    address: `${lang}/`, context: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 },
    prepare: (page) => page.addInitScript(() => {
      window.printed = 0;
      window.print = () => { window.printed += 1; dispatchEvent(new Event('beforeprint')); };
    }),
  }, async (page, { log }) => {
    assert.ok(!log.requests.some((url) => /paper\./.test(url)), 'no part of a first visit');
    const onSheet = async (key) => {
      await page.keyboard.press(key);
      await until('it is printed', () => page.evaluate(() => window.printed > 0));
      await page.evaluate(() => { window.printed = 0; });
      await page.emulateMedia({ media: 'print' });
      const link = await page.locator('#printed p').innerText();
      assert.equal(link, await page.url());
      const { width, height, data } = PNG.sync.read(await page.locator('#printed svg').screenshot());
      // `default` is the function itself where a bundler has not unpacked it.
      const read = /** @type {any} */ (jsqr).default ?? jsqr;
      assert.equal(read(new Uint8ClampedArray(data), width, height)?.data, link);
      assert.equal(await page.locator('#printed svg').count(), 1);
      await page.emulateMedia({ media: 'screen' });
      assert.ok(await page.locator('#printed').isHidden());
      return link;
    };
    const before = await onSheet('Control+p');
    await typeShare(page, 'baytaq', '5.1');
    // At once, before the address has settled.
    const after = await onSheet('Control+p');
    assert.notEqual(after, before);
    assert.match(after, /#v=1&check=/);
    await page.goto(after);
    await until('the link shows the same', async () => await share(page, 'baytaq').inputValue() === (lang === 'en' ? '5.10' : '5,10'));
  });
}

pageTest('the button of the foot prints, and what is open is on paper', {
  context: { viewport: { width: 1280, height: 900 } },
  prepare: (page) => page.addInitScript(() => { window.print = () => { window.printed = true; }; }),
}, async (page) => {
  await openDistricts(page);
  await control(page, 'open/majority').click();
  await until('it is open', () => page.locator('#section-majority .nodes > *').count());
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await until('the foot is shown', () => page.evaluate(() =>
    getComputedStyle(document.querySelector('footer')).visibility === 'visible'));
  await page.locator('footer [data-do=print]').click();
  await until('it prints', () => page.evaluate(() => window.printed));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const headings = (await onPaper(page, '#text h2')).map((text) => text.trim());
  for (const open of [/^Majorit/, /district/i]) assert.ok(headings.some((one) => open.test(one)), `${open}: ${headings.join(' | ')}`);
  assert.deepEqual(await onPaper(page, '#section-laboratory, #section-timeline, #section-comparison, footer, #take'), []);
  assert.match((await onPaper(page, '#section-majority')).join(), /Amanat/);
  assert.ok((await onPaper(page, '#table-districts tbody tr')).length >= 29);
});
