// What's checked: each downloaded file contains what is shown, and its status;
// votes are loaded from a file, a drop or a paste, after a preview; unreadable rows
// are named, and nothing is lost; undo restores the previous state.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import {
  agrees, control, explainer, official, ownLogic, range, shown, sum, until,
} from './explainer.mjs';

const pageTest = explainer({ ...ownLogic, context: { viewport: { width: 1280, height: 900 } } });
const button = (page, kind) => page.locator(`[data-take=${kind}]`);
const scenario = (page) => page.evaluate(() => window.mazhilis.scenario());
const preview = (page) => page.locator('#take .preview');

async function saved(page, kind) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, kind).click()]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: String(bytes) };
}

async function paste(page, text) {
  await page.locator('#take-paste').fill(text);
  await page.locator('#take-paste + .controls button').click();
  await until('it is told what was understood', () => preview(page).isVisible());
}

// A row of the preview: as written, its number, and its interpretation.
const rowIn = async (page, at) => {
  const row = preview(page).locator('tbody tr').nth(at);
  return [await row.locator('th').innerText(), await row.locator('td').first().innerText(), await row.locator('select').inputValue()];
};

// Counts the seats of an SVG by the ids of its groups, as a browser reads it.
const seatsIn = (page, svg) => page.evaluate((text) => {
  const file = new DOMParser().parseFromString(text, 'image/svg+xml');
  const one = (name) => file.querySelector(name)?.textContent;
  return { about: JSON.parse(one('metadata')), title: one('svg > title'), desc: one('desc'), error: one('parsererror') ?? '',
    texts: [...file.querySelectorAll('text')].map((node) => node.textContent),
    foreign: [...file.querySelectorAll('script, image, style, a, foreignObject, [href]')].length,
    seats: Object.fromEntries([...file.querySelectorAll('g[id]')].map((group) =>
      [group.id, group.querySelectorAll('circle').length])) };
}, svg);

// The command line's output for a scenario, in English.
const program = process.env.PROGRAM ?? 'build/native/mazhilis';
const told = (text, format) => execFileSync(program, ['seats', '--format', format], { input: text, encoding: 'utf8' });

// The size of a PNG, from its first chunk.
const pngSize = (bytes) => {
  assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

async function tells(page, name, mark, status) {
  const now = await agrees(page);
  const csv = await saved(page, 'csv');
  assert.equal(csv.name, `${name}.csv`);
  const file = await saved(page, 'scenario');
  const { href, hash } = new URL(await page.url());
  const about = { status, election: '2023-03-19', link: href };
  const isAbout = (text) => {
    const { source, link, election, status: is, ...rest } = JSON.parse(text);
    assert.deepEqual({ status: is, election, link }, about);
    assert.match(source, /^Central Election Commission/);
    return rest;
  };
  const scenarioNow = await scenario(page);
  assert.deepEqual(isAbout(file.text), scenarioNow);
  // The command line, which has only the file, writes the same table without the page's link.
  const plain = csv.text.replace('\uFEFF', '').replaceAll('\r\n', '\n');
  const field = /["\r\n,]/.test(href) ? `"${href}"` : href;
  assert.equal(plain.replaceAll(`,${field}\n`, ',\n'), told(file.text, 'csv'));
  assert.equal(plain.split(`,${field}\n`).length, plain.split('\n').length - 1, 'a link in each row');
  const [, ...rows] = csv.text.replace('\uFEFF', '').trim().split('\r\n').map((row) => row.split(','));
  assert.deepEqual(Object.fromEntries(rows.filter(([,, votes]) => votes).map(([id,, votes]) => [id, Number(votes)])), now.votes);
  for (const [id,,, share, list, district, seats] of rows) {
    if (now.shares[id]) assert.equal(Number(share).toFixed(2), now.shares[id], id);
    if (id === 'against_all') continue;
    assert.deepEqual([list, district, seats], [now.listSeats[id], now.districtSeats[id], now.seats[id]], id);
  }
  const result = await saved(page, 'result');
  assert.equal(result.name, `${name}-result.json`);
  assert.deepEqual(isAbout(result.text), await page.evaluate(() => window.mazhilis.result()));
  const { link: _, ...same } = JSON.parse(told(file.text, 'json'));
  assert.deepEqual({ ...JSON.parse(result.text), link: undefined }, { ...same, link: undefined });
  const svg = await saved(page, 'svg');
  assert.equal(svg.name, `${name}.svg`);
  const drawn = await seatsIn(page, svg.text);
  assert.equal(drawn.error, '');
  assert.equal(drawn.foreign, 0);
  const held = Object.entries(now.seats).filter(([, seats]) => seats !== '0');
  assert.deepEqual(drawn.seats, Object.fromEntries(held.map(([id, seats]) => [id, Number(seats)])));
  assert.equal(sum(drawn.seats), Number(now.total));
  assert.match(drawn.texts.join(' '), mark);
  assert.match(drawn.texts.join(' '), /Central Election Commission/);
  assert.deepEqual(drawn.about, { ...about, rules: scenarioNow.rules, source: drawn.about.source });
  assert.ok(drawn.texts.join('').includes(hash), 'the link to it');
  assert.ok(drawn.desc.endsWith(href), drawn.desc);
  const png = await saved(page, 'png');
  assert.equal(png.name, `${name}.png`);
  const [, width, height] = svg.text.match(/ width="(\d+)" height="(\d+)"/).map(Number);
  assert.deepEqual(pngSize(png.bytes), [2 * width, 2 * height]);
  assert.ok(png.bytes.length > 100_000, 'something is drawn');
}

pageTest('what is taken away is what is shown, and says what it is', {}, async (page, { log }) => {
  assert.ok(!log.requests.some((url) => url.includes('take.')), 'nothing of it comes before it is wanted');
  await page.locator('#save').click();
  await until('the section', async () => await button(page, 'png').isVisible()
    && await page.evaluate(() => document.activeElement.id) === 'take-heading');
  assert.equal(await page.evaluate(() => location.hash), '');
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('#take :is(h2, h3, p:not([role]), button, label, a)')]
    .filter((element) => !element.textContent).map(({ outerHTML }) => outerHTML)), [], 'everything has its words');
  await tells(page, 'mazhilis-2023-03-19-official', /The official result\./, 'official');
  assert.match(await page.locator('#take-status').textContent(), /mazhilis-2023-03-19-official\.png/);
  const before = await scenario(page);

  await range(page, 'auyl').fill('300000');
  await tells(page, 'mazhilis-2023-03-19-changed', /A reader’s version, not the official result/, 'changed');
  // The same page opens the scenario that it saved.
  const file = await saved(page, 'scenario');
  assert.equal(file.name, 'mazhilis-2023-03-19-changed-scenario.json');
  const changed = await scenario(page);
  const { status, election, source, link, ...kept } = JSON.parse(file.text);
  assert.deepEqual(kept, changed);
  assert.equal(status, 'changed');
  await control(page, 'reset').click();
  await page.locator('#take input[type=file]').setInputFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
  await until('a preview', () => preview(page).isVisible());
  assert.deepEqual(await scenario(page), before, 'a preview changes nothing');
  await page.locator('#take-load').click();
  await until('it is shown', async () => (await shown(page)).votes.auyl === 300_000);
  assert.deepEqual(await scenario(page), changed);
  await page.locator('#undo').click();
  await until('a step back', async () => (await shown(page)).votes.auyl === official.votes.auyl);
  assert.deepEqual(await scenario(page), before);

  // And so is a table, with the district seats and the order of registration in it.
  await range(page, 'auyl').fill('300000');
  const then = await page.evaluate(() => window.mazhilis.result());
  const table = await saved(page, 'csv');
  await control(page, 'reset').click();
  await page.locator('#take input[type=file]').setInputFiles({ name: table.name, mimeType: 'text/csv', buffer: table.bytes });
  await until('a preview of the table', () => preview(page).isVisible());
  await page.locator('#take-load').click();
  await until('the table is shown', async () => (await shown(page)).votes.auyl === 300_000);
  assert.deepEqual(await page.evaluate(() => window.mazhilis.result()), then);
  await page.locator('#undo').click();
  await until('a step back from the table', async () => (await shown(page)).votes.auyl === official.votes.auyl);

  await control(page, 'rules').selectOption('kurultai-2026');
  assert.match((await saved(page, 'png')).name, /^mazhilis-2023-03-19-kurultai-2026\.png$/);
  assert.match((await seatsIn(page, (await saved(page, 'svg')).text)).texts.join(' '), /What if: .* other rules/);
});

// Simulates a drop by hand.
const drop = (page, name, text) => page.evaluate(([called, content]) => {
  const data = new DataTransfer();
  data.items.add(new File([content], called));
  const taken = ['dragenter', 'dragover', 'drop'].map((type) => !document.body.dispatchEvent(
    new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data })));
  return taken.every(Boolean);
}, [name, text]);

pageTest('what is brought in is shown first; nothing is lost', {}, async (page) => {
  await range(page, 'auyl').fill('300000');
  const before = await scenario(page);
  // The first drop also loads the script.
  assert.ok(await drop(page, 'broken.json', '{"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023","lists":[{"id":"a","votes":-5}]}'),
    'and the page stays');
  await until('a preview', () => preview(page).isVisible());
  assert.match(await preview(page).innerText(), /lists\[0\]\.votes: expected a whole number .* found -5/);
  assert.equal(await page.locator('#take-load').count(), 0);
  await page.locator('#take-cancel').click();
  assert.equal(await preview(page).count(), 0);

  await paste(page, `AMANAT\tabc\nАуыл\t53\n${Array.from({ length: 30 }, (_, i) => `x${i}y\t-`).join('\n')}`);
  const lines = await preview(page).locator('li').allInnerTexts();
  assert.equal(lines[0], 'Line 1: expected a number, found “abc” Leave this line out');
  assert.equal(lines.length, 21);
  assert.equal(lines[20], 'and 11 more');
  assert.deepEqual(await scenario(page), before);

  // A paste in a spreadsheet's form, in another language than the page's.
  await paste(page, 'Список\tГолоса\nAMANAT\t3\u00A0000\u00A0000\nАуыл\t1\u00A0000\u00A0000\nRespublica\t500\u00A0000\n'
    + 'НПК\t400\u00A0000\nБайтақ\t100\u00A0000\nАқ жол\t500\u00A0000\nОСДП\t300\u00A0000\nпротив всех\t200\u00A0000');
  assert.match(await preview(page).innerText(), /Rules: Mazhilis 2023/);
  assert.match(await preview(page).innerText(), /Read as headings: line 1/);
  assert.deepEqual(await rowIn(page, 3), ['НПК', '400,000', 'list:qhp']);
  assert.match(await page.locator('#take-summary').innerText(), /lists: 7; .* all: 6,000,000, of these against all: 200,000/);
  assert.deepEqual(await scenario(page), before);
  await page.locator('#take-load').click();
  await until('it is shown', async () => (await agrees(page)).votes.amanat === 3_000_000);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'undo');
  assert.deepEqual((await scenario(page)).districts, before.districts, 'the districts stay');
  await page.locator('#undo').click();
  await until('a step back', async () => (await shown(page)).votes.auyl === 300_000);
  assert.deepEqual(await scenario(page), before);
  await page.locator('#redo').click();
  await until('and forth', async () => (await shown(page)).votes.amanat === 3_000_000);

  // Percentages of custom lists, and a name that would be markup.
  await paste(page, '<img src=x onerror=alert(1)>;60,5\nSecond;30\nThird;9,5');
  const total = page.locator('#take-total');
  assert.equal(await total.inputValue(), '6000000', 'as many ballots as are shown');
  await total.fill('1001');
  await total.press('Enter');
  await until('they are computed anew', async () => /606/.test(await preview(page).innerText()));
  assert.match(await preview(page).innerText(), /your own file/);
  await page.locator('#take-load').click();
  await until('it is shown', async () => sum((await agrees(page)).votes) === 1001);
  assert.deepEqual(Object.values((await shown(page)).votes), [606, 300, 95, 0]);
  assert.equal(await page.locator('img').count(), 0);
  assert.equal((await saved(page, 'svg')).name, 'mazhilis-own.svg');
  await page.locator('#undo').click();
  await until('a step back', async () => (await shown(page)).votes.amanat === 3_000_000);
  await page.locator('#undo').click();
  await until('the first', async () => (await shown(page)).votes.auyl === 300_000);
  assert.deepEqual(await scenario(page), before);

  for (const [name, text, said] of /** @type {any[]} */ ([['big.csv', 'x'.repeat(1_048_577), /1 MB/], ['few.csv', 'Amanat;50 %\nAuyl;20 %', /add up to 70/]])) {
    assert.ok(await drop(page, name, text));
    await until(name, async () => said.test(await page.locator('#take').innerText()));
    assert.deepEqual(await scenario(page), before, name);
  }
});

const letGo = (page) => page.locator('#take-load').count();

pageTest('a doubt is asked, and nothing is loaded before it is answered', { context: { viewport: { width: 360, height: 800 } } }, async (page) => {
  await page.locator('#save').click();
  await until('the section', () => page.locator('#take-paste').isVisible());
  const before = await scenario(page);
  const wide = 'Регион\tAMANAT\tАуыл\tАқ жол\nАстана\t300000\t50000\t40000\nАлматы\t400000\t60000\t70000\nИтого\t700000\t110000\t110000';
  const said = { en: /To be loaded/, ru: /Будет загружено/, kk: /Жүктелетіні/ };
  for (const language of ['en', 'ru', 'kk']) {
    await page.locator(`#languages a[lang=${language}]`).click();
    await until(language, () => page.evaluate((tag) => document.documentElement.lang === tag, language));
    await paste(page, wide);
    assert.equal(await letGo(page), 0);
    assert.equal(await page.locator('#take-paste').inputValue(), wide, 'what was typed stays');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 360);
    // By keyboard: after the answer the focus is on the next control.
    await page.locator('[data-ask=wide] button').focus();
    await page.keyboard.press('Enter');
    await until('the sums', async () => await letGo(page) === 1);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'take-load');
    assert.match(await page.locator('#take-summary').innerText(), said[language]);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 360);
    assert.doesNotMatch(await preview(page).innerText(), /\{\w+\}|undefined|NaN/);
  }
  await page.locator('#languages a[lang=en]').click();
  await until('en', () => page.evaluate(() => document.documentElement.lang === 'en'));

  await paste(page, 'AMANAT\t53.900\nАуыл\t10.900\nRespublica\t8.590\nАқ жол\t8.410\nНПК\t6.800\nОСДП\t5.200');
  assert.deepEqual(await page.locator('[data-ask=as] button').allInnerTexts(), ['Votes: AMANAT: 53,900', 'Percentages: AMANAT: 53.9%']);
  await page.locator('[data-ask=as] button').last().click();
  assert.match(await page.locator('[data-ask=rest]').innerText(), /add up to 93.8, not to 100/);
  await page.locator('[data-ask=rest] button').first().click();
  assert.match(await page.locator('#take-summary').innerText(), /all: 6,366,441, of these against all: 394,71\d/);

  await paste(page, 'Аманта\t3000\nАуыл\t1000\nвсё вместе\t4000\nчто это\t?');
  assert.equal(await letGo(page), 0);
  await page.locator('[id^=take-out-]').first().click();
  await page.locator('[data-ask=row-1] button').first().click();
  assert.deepEqual(await rowIn(page, 0), ['Аманта', '3,000', 'list:amanat']);
  assert.equal(await letGo(page), 0);
  await page.locator('[data-ask=row-3] button', { hasText: 'A total' }).click();
  assert.match(await page.locator('#take-summary').innerText(), /lists: 7; .* all: 4,000, /);
  // Any row can be given another interpretation.
  await page.locator('#take-row-2').selectOption('against');
  assert.match(await page.locator('#take-summary').innerText(), /all: 4,000, of these against all: 1,000/);
  assert.deepEqual(await scenario(page), before);
  await page.locator('#take-load').click();
  await until('it is shown', async () => (await shown(page)).votes.amanat === 3000);
  assert.notEqual(await page.locator('#take-paste').inputValue(), '', 'to be mended and read again');
  await page.locator('#undo').click();
});

pageTest('a file that is no table is named; the table of the page can be pasted back', {}, async (page) => {
  await page.locator('#save').click();
  await until('the section', () => page.locator('#take-paste').isVisible());
  const typed = 'Amanat\t5\nhalf a li';
  await page.locator('#take-paste').fill(typed);
  const give = (name, bytes) => page.locator('#take input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  for (const [name, bytes, said] of /** @type {any[]} */ ([['votes.xlsx', 'PK\x03\x04\x14\0[Content_Types].xml xl/workbook.xml', /Excel workbook. Save it as CSV/],
    ['votes.xls', '<html><table><tr><td>Amanat<td>5</table>', /web page/], ['empty.csv', '', /empty/], ['a.bin', '\0\x01\x02\x03', /not a text file/],
    ['regions.geojson', '{"type":"FeatureCollection","features":[]}', /map data/]])) {
    await give(name, bytes);
    await until(name, async () => said.test(await page.locator('#take').innerText()));
    assert.equal(await letGo(page), 0);
    assert.equal(await page.locator('#take-paste').inputValue(), typed);
  }
  const one = (title, votes) => JSON.stringify({ format: 'mazhilis-scenario', version: 1, title, rules: 'mazhilis-2023', lists: [{ id: 'a', votes, mood: 'good' }, { id: 'b', votes: 40 }] });
  await give('two.ndjson', `${one('first', 60)}\n${one('second', 70)}\n`);
  await until('which', () => page.locator('[data-ask=which]').isVisible());
  await page.locator('[data-ask=which] button', { hasText: 'second' }).click();
  assert.match(await preview(page).innerText(), /Unknown fields, not used: lists\[0\].mood/);
  assert.match(await page.locator('#take-summary').innerText(), /lists: 2; .* all: 110, /);

  const now = await scenario(page);
  const copied = await page.evaluate(() => {
    getSelection().selectAllChildren(document.querySelector('table [data-votes-of]').closest('table'));
    return getSelection().toString();
  });
  await paste(page, copied);
  assert.match(await page.locator('#take-summary').innerText(), /all: 6,366,441, of these against all: 248,291/);
  await page.locator('#take-load').click();
  assert.deepEqual(await scenario(page), now);
});
