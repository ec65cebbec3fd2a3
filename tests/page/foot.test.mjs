// What's checked: the foot of the page is a landmark of its own that leads to the files, the
// code to embed, print, the sources and the licences, and says when the facts were checked, in
// each language, without scripts, in the single file and after the language was changed; and it
// says of its host only what the host has set.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hostSettings } from '../../tools/site/host.mjs';
import { dayIn } from '../../tools/site/checked.mjs';
import { explainer, ownLogic, site, until } from './explainer.mjs';

const pageTest = explainer(ownLogic);
const said = {
  en: ['Save as a file', 'Embed', 'Print', 'Sources', 'Facts checked on 29 November 2026', 'Licences'],
  ru: ['Сохранить файл', 'Встроить', 'Печать', 'Источники', 'Факты проверены 29 ноября 2026 года', 'Лицензии'],
  kk: ['Файлға сақтау', 'Сайтқа', 'Басып шығару', 'Дереккөздер', 'Деректер 2026 жылғы 29 қараша күні тексерілді', 'Лицензиялар'],
};
const all = (page) => page.locator('footer > div > *').allTextContents();

// It is shown when the section above it has been loaded, which happens when it is near.
const atTheFoot = (page) => until('the foot is shown', () => page.evaluate(() => {
  scrollTo(0, document.documentElement.scrollHeight);
  return getComputedStyle(document.querySelector('footer')).visibility === 'visible';
}));

for (const [tag, words] of Object.entries(said)) {
  pageTest(`what the foot has in ${tag}`, { address: `${tag}/`, context: { viewport: { width: 1280, height: 900 } } }, async (page) => {
    await atTheFoot(page);
    assert.deepEqual(await all(page), words);
    const { height, lines, landmark } = await page.evaluate(() => {
      const foot = document.querySelector('footer');
      return { height: foot.offsetHeight, lines: [...foot.children].map((one) => one.offsetHeight),
        landmark: foot.parentElement === document.body };
    });
    assert.ok(landmark, 'a footer in main is no landmark');
    assert.ok(height <= 110, `${height} px`);
    for (const line of lines) assert.ok(line <= 50, `${line} px is more than one line`);
  });

  pageTest(`without scripts, in ${tag}`, {
    address: `${tag}/`, ready: false, context: { javaScriptEnabled: false },
  }, async (page) => {
    const seen = [];
    for (const one of await page.locator('footer > div > *').all()) if (await one.isVisible()) seen.push(await one.textContent());
    assert.deepEqual(seen, words.filter((_, i) => i !== 0 && i !== 2), 'without what needs a script');
    assert.equal(await page.locator(await page.locator('[data-do=sources]').getAttribute('href')).count(), 1);
    // Nothing there asks for what cannot be done.
    for (const id of ['#lead', '#status']) assert.ok(await page.locator(id).isHidden(), id);
  });
}

pageTest('its buttons and links do what they say', {}, async (page) => {
  const address = await page.url();
  await atTheFoot(page);
  await page.locator('footer [data-do=sources]').click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'heading-sources');
  await page.locator('footer [data-do=save]').click();
  await until('the files', async () => await page.evaluate(() => document.activeElement.id) === 'take-heading');
  assert.equal(await page.url(), address, 'the address keeps the state');
  await page.locator('#languages a[lang=kk]').click();
  await until('it is in Kazakh', async () => (await all(page)).join() === said.kk.join());
  assert.match(await page.locator('footer [data-do=embed]').evaluate((one) => one.href), /\/kk\/embed\.html$/);
});

test('the day of the check is one of the calendar, and no earlier than the newest source', async () => {
  const { checked } = JSON.parse(await readFile('assets/checked.json', 'utf8'));
  assert.equal(new Date(checked).toISOString().slice(0, 10), checked);
  assert.ok(checked >= '2026-08-23');
  assert.equal(dayIn('2023-03-19', 'kk'), '2023 жылғы 19 наурыз');
});

// --- What a host says about itself -----------------------------------------------

const build = join(site, '..');
const temporary = await mkdtemp(join(tmpdir(), 'mazhilis-'));
after(() => rm(temporary, { recursive: true }));
const footOf = async (settings, language) => {
  await writeFile(`${temporary}/host.json`, JSON.stringify(hostSettings(settings)));
  for (const part of ['explainer.wasm', 'canvas.wasm', 'style.css', 'early.js']) await writeFile(`${temporary}/${part}`, '');
  execFileSync('node', ['tools/site/first_page.mjs', language, temporary, `${build}/first_page.cjs`, `${temporary}/host.json`]);
  const [foot] = (await readFile(`${temporary}/${language}/index.html`, 'utf8')).match(/<footer>[^]*<\/footer>/);
  return foot;
};

test('a host without settings is not mentioned', async () => {
  assert.doesNotMatch(await footOf({}, 'en'), /Publisher|error|https:|mailto:|\{\{/);
});

test('who publishes and where errors are reported, as plain text', async () => {
  const foot = await footOf({ PUBLISHER: ' <b>Ə & "Co"</b> ', PUBLISHER_URL: 'https://example.org/?a=1&b=2',
    CORRECTIONS: 'mailto:errors@example.org' }, 'ru');
  assert.ok(foot.includes('<span><span data-say="page.publisher">Издатель:</span> <a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener">&lt;b&gt;Ə &amp; &quot;Co&quot;&lt;/b&gt;</a></span>'), foot);
  assert.ok(foot.includes('<a href="mailto:errors@example.org" data-say="page.error">Сообщить об ошибке</a>'), foot);
});

test('what cannot be used stops the build with a line that says why', () => {
  /** @type {[Record<string, string>, RegExp][]} */
  const bad = [
    [{ CORRECTIONS: 'javascript:alert(1)' }, /^CORRECTIONS: expected an address that starts with https: or mailto:/],
    [{ CORRECTIONS: 'http://example.org' }, /^CORRECTIONS/],
    [{ CORRECTIONS: 'mailto:nobody' }, /^CORRECTIONS/],
    [{ CORRECTIONS: 'https://user:word@example.org' }, /^CORRECTIONS/],
    [{ PUBLISHER: 'x'.repeat(81) }, /^PUBLISHER: expected at most 80/],
    [{ PUBLISHER: 'a\nb' }, /^PUBLISHER: expected one line/],
    [{ PUBLISHER: 'a\u202eb' }, /^PUBLISHER: expected one line/],
    [{ PUBLISHER_URL: 'https://example.org' }, /^PUBLISHER_URL needs PUBLISHER/],
    [{ PUBLISHER: 'A', PUBLISHER_URL: 'mailto:a@example.org' }, /^PUBLISHER_URL/],
  ];
  for (const [settings, why] of bad) {
    assert.throws(() => hostSettings(settings), ({ message }) => why.test(message) && !message.includes('\n'));
  }
  assert.deepEqual(hostSettings({ PUBLISHER: '', CORRECTIONS: ' ' }), {});
});
