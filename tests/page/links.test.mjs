// What's checked: a link contains what is shown, and opens the same state for ever; an
// unreadable link is ignored with a note, and nothing is lost; a change can be undone by
// a button, by keys, and by the browser's Back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { BadLink, kLongest, marked, readLink, writeLink } from '../../web/history/link.mjs';
import {
  agrees, control, engine, explainer, official, openDistricts, ownLogic, range, shown, until,
} from './explainer.mjs';

const pageTest = explainer({ context: { viewport: { width: 1280, height: 900 } } });
/** A link of each kind, as it was made at the time. Links are never removed or changed. */
const kept = JSON.parse(await readFile(new URL('links.json', import.meta.url), 'utf8'));

const hash = (page) => page.evaluate(() => location.hash);
const note = (page) => page.locator('#note');
const votes = async (page) => (await shown(page)).votes;
const disabled = (page, id) => page.locator(`#${id}`).getAttribute('aria-disabled');
const linkNow = (page) => page.evaluate(() => new Promise((copied) => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true,
    value: { writeText: async (text) => copied(text) } });
  document.getElementById('copy').click();
}));

// --- the text alone -------------------------------------------------------------

const only = (name, body) => test(name, { skip: engine !== 'chromium' && 'needs no browser' }, body);
const base = { format: 'mazhilis-scenario', version: 1, rules: 'mazhilis-2023',
  lists: [{ id: 'a', votes: 60 }, { id: 'b', votes: 40 }], against_all: 5, invalid: 0,
  district_seats: { a: 2 }, districts: [{ number: 3, winner: 'a' }] };

only('a link reads back as what it was written from', () => {
  const now = { ...structuredClone(base), rules: { list_seats: 98, district_seats: 0,
    other_seats: 9, threshold_percent: '4.999', against_all: false,
    lone_party: { factor: [7, 10], least: 2 }, method: 'dhondt' },
  invalid: 7 };
  now.lists[1].votes = 1_000_000_000_000;
  const link = writeLink({ election: 'e', scenario: now, official: base, locks: ['b'], step: 4,
    open: [] });
  const back = readLink(link);
  assert.deepEqual(back.scenario(base), now);
  assert.deepEqual([back.election, back.locks, back.step, back.open], ['e', ['b'], 4, []]);
  assert.match(link, /^v=1&check=\d+\.\w{4}&election=e&rules=list:98,/, 'it can be read by people');
  assert.equal(writeLink({ election: 'e', scenario: base, official: base }), 'v=1&check=14.1kme&election=e');
  const own = { ...now, districts: [{ number: 2, winner: 'b' }], title: 'А & b=1 #%', lists: [{ id: 'a', name: '=&,:', colour: '#00afca',
    votes: 1, registered: 2 }, { id: 'b', name: 'Ә', votes: 2, registered: 1 }] };
  const { scenario, ...rest } = readLink(`#${writeLink({ scenario: own })}`);
  assert.deepEqual(scenario(), own);
  assert.deepEqual(rest, { election: '', locks: [], step: -1, open: undefined });
  const largest = { ...own, title: '😀'.repeat(200), lists: Array.from({ length: 64 }, (_, i) => ({
    id: `${i}`.padStart(32, 'x'), name: '😀'.repeat(200), colour: '#00afca', votes: 1e12, registered: i + 1 })) };
  assert.deepEqual(readLink(writeLink({ scenario: largest })).scenario(), largest);
});

only('nothing but a link is read, whatever stands there', () => {
  const good = kept.map(({ link }) => link);
  const hostile = ['', '#', 'text', 'v=2&election=2023-03-19', 'v=1', 'v=1&election=',
    'v=1&v=1&election=e', 'v=1&election=e&votes=a:-1', 'v=1&election=e&votes=a:1.5',
    'v=1&election=e&votes=a:1e3', 'v=1&election=e&votes=__proto__:1', 'v=1&election=e&x=1',
    'v=1&election=e&held=constructor', 'v=1&election=e&rules=list:1,nothing:2',
    'v=1&election=e&locks=a,a', 'v=1&election=e&open=<b>', 'v=1&rules=r&lists=a:1&name.a=%E0%A4%A',
    'v=1&rules=r&lists=a:1&name.b=x', 'v=1&lists=a:1', 'v=1&rules=r&lists=a:1&votes=a:1',
    `v=1&election=e&open=${'a,'.repeat(kLongest)}`];
  for (const link of hostile) assert.throws(() => readLink(link), BadLink, link.slice(0, 80));
  for (const link of ['v=1&election=e&votes=a:1,b:2', 'v=1&election=e&votes=a:1,b:2,c:3,against_all:0']) {
    assert.throws(() => readLink(link).scenario(base), BadLink, link);
  }
  // Damage of all kinds either reads or is a BadLink, never anything else.
  let seed = 1;
  const random = (below) => (seed = seed * 48_271 % 2_147_483_647) % below;
  const pieces = '&=:,.#%~0123456789abv_-<>"\\ Ә\u0000'.split('');
  let read = 0;
  for (let i = 0; i < 20_000; ++i) {
    const text = [...good[random(good.length)]];
    for (let edits = 1 + random(3); edits > 0; --edits) {
      text.splice(random(text.length + 1), random(4), ...random(2) ? [pieces[random(pieces.length)]] : []);
    }
    try {
      const link = readLink(text.join(''));
      JSON.stringify(link.scenario(base));
      ++read;
    } catch (error) {
      assert.ok(error instanceof BadLink, `${text.join('')}: ${error.stack}`);
    }
  }
  assert.ok(read > 1000 && read < 19_000, `${read} of 20,000 could be read`);
});

// --- on the page ----------------------------------------------------------------

for (const { what, link, seats, locks = [], step, open, method } of kept) {
  pageTest(`a link of once opens the same: ${what}`, { ...ownLogic, address: `#${link}` },
    async (page) => {
      assert.ok(await note(page).isHidden());
      if (open) await until('its sections are open', async () => (await page.locator(
        'h2 .opens[aria-expanded=true]').count()) === open.length);
      const result = await page.evaluate(() => window.mazhilis.result());
      if (method) assert.equal(result.method, method);
      if (seats) {
        const all = Object.fromEntries(result.lists.map((list) => [list.id, list.seats]));
        assert.deepEqual(all, seats);
        if (step === undefined) await agrees(page);
      }
      for (const line of locks) assert.ok(await control(page, `lock/${line}`).isChecked(), line);
      if (step) assert.equal(await control(page, 'replay/seat').inputValue(), String(step));
      assert.equal(new URL(await linkNow(page)).hash, what === 'an election as it was' ? '' : `#${marked(link)}`,
        'and is made again the same, with a mark');
    });
}

pageTest('the address follows, Back undoes, and so do the buttons and the keys', {},
  async (page, { url }) => {
    const before = await votes(page);
    assert.equal(await disabled(page, 'undo'), 'true');
    const length = await page.evaluate(() => history.length);
    // In one task, like one drag: a pause between two values would start a new step.
    await range(page, 'auyl').evaluate((input) => {
      for (const value of ['300000', '310000', '320000']) {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('the address tells of it', async () => (await hash(page)).includes('auyl:320000'));
    await control(page, 'rules').selectOption('kurultai-2026');
    await until('and of the rules', async () => (await hash(page)).includes('rules=kurultai-2026'));
    assert.equal(await page.evaluate(() => history.length), length + 2, 'a step each');
    const both = await page.evaluate(() => window.mazhilis.scenario());
    const address = await page.url();

    await page.evaluate(() => history.back());
    await until('the rules are back', async () => (await agrees(page)).votes.auyl === 320_000
      && await control(page, 'rules').inputValue() === 'mazhilis-2023');
    await page.locator('#undo').click();
    await until('the votes are back', async () => (await votes(page)).auyl === before.auyl);
    assert.deepEqual(await votes(page), official.votes);
    assert.equal(await hash(page), '');
    assert.equal(await disabled(page, 'undo'), 'true');
    await page.locator('#redo').click();
    await until('again', async () => (await votes(page)).auyl === 320_000);
    await page.locator('body').press('Control+Shift+z');
    await until('and the rules', async () => await control(page, 'rules').inputValue() === 'kurultai-2026');
    assert.equal(await disabled(page, 'redo'), 'true');
    assert.deepEqual(await page.evaluate(() => window.mazhilis.scenario()), both);
    assert.equal(await page.url(), address);

    // What is copied opens the same, in another language, too.
    const link = await linkNow(page);
    assert.equal(link, address);
    await until('it says so', () => note(page).isVisible());
    assert.match(await page.locator('#languages a[lang=kk]').getAttribute('href'), /#v=1&check=[^&]*&election/);
    await page.goto(link.replace(url, `${url}kk/`));
    await until('it is there', async () => (await page.evaluate(() =>
      'ready' in document.documentElement.dataset && document.documentElement.lang)) === 'kk');
    assert.deepEqual(await page.evaluate(() => window.mazhilis.scenario().lists), both.lists);
    // And the earlier steps are still in the browser's history.
    await control(page, 'reset').click();
    await until('official', async () => (await votes(page)).auyl === official.votes.auyl);
    await page.locator('#undo').click();
    await until('a step back', async () => (await votes(page)).auyl === 320_000);
  });

pageTest('a step back to lists of one’s own keeps their locks and what they began with', ownLogic, async (page) => {
  await page.evaluate(() => window.mazhilis.load({ format: 'mazhilis-scenario', version: 1, rules: 'mazhilis-2023',
    lists: [{ id: 'one', votes: 600 }, { id: 'two', votes: 400 }], district_seats: { one: 2 } }));
  await until('it is a step', async () => (await hash(page)).includes('lists=one:600,two:400'));
  await control(page, 'lock/one').check();
  await until('so is the lock', async () => (await hash(page)).includes('locks=one'));
  await openDistricts(page);
  await page.locator('[data-winner-of="1"]').selectOption('two');
  await until('and the district', async () => (await hash(page)).includes('districts=two:1'));
  await page.locator('#undo').click();
  await until('the district is back', async () => !(await hash(page)).includes('districts='));
  assert.ok(await control(page, 'lock/one').isChecked());
  await page.locator('#redo').click();
  await until('again', async () => (await hash(page)).includes('districts=two:1'));
  assert.ok(await control(page, 'lock/one').isChecked());
  await control(page, 'districts/reset').click();
  assert.deepEqual((await page.evaluate(() => window.mazhilis.scenario())).districts, []);
});

pageTest('what cannot be read is left aside, politely, and nothing is lost', {
  ...ownLogic, address: '#v=1&election=1999-01-01',
}, async (page) => {
  await until('a note', () => note(page).isVisible());
  assert.deepEqual((await agrees(page)).votes, official.votes);
  await range(page, 'auyl').fill('300000');
  await control(page, 'lock/amanat').click();
  const before = await page.evaluate(() => window.mazhilis.scenario());
  for (const bad of ['v=1&election=2023-03-19&votes=amanat:1', 'v=9', '<img src=x onerror=alert(1)>',
    'v=1&election=2023-03-19&rules=list:2000,method:dhondt', 'v=1&election=2023-03-19&locks=nobody',
    'v=1&rules=mazhilis-2023&lists=independent:5', 'v=1&election=2023-03-19&held=amanat:99']) {
    await page.evaluate((text) => {
      document.getElementById('note').hidden = true;
      location.hash = text;
    }, bad);
    await until(`a note on ${bad}`, () => note(page).isVisible());
    assert.deepEqual(await page.evaluate(() => window.mazhilis.scenario()), before, bad);
    assert.ok(await control(page, 'lock/amanat').isChecked(), bad);
    assert.equal(await page.locator('img').count(), 0);
  }
  // A good one, put into the address by hand, is a change like any other.
  await page.evaluate(() => { location.hash = 'v=1&election=2021-01-10'; });
  await until('it is shown', async () => 'adal' in await votes(page));
  await page.locator('#undo').click();
  await until('the way back', async () => (await votes(page)).auyl === 300_000);
  assert.deepEqual(await page.evaluate(() => window.mazhilis.scenario()), before);
});

pageTest('where a page may not copy, the link can be copied by hand', ownLogic, async (page) => {
  await range(page, 'auyl').fill('300000');
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.locator('#copy').click();
  await until('a field', () => page.locator('#note input').isVisible());
  assert.match(await page.locator('#note input').inputValue(), /#v=1&check=[^&]*&election=2023-03-19&votes=/);
  assert.ok(await page.evaluate(() => document.activeElement.selectionEnd > 50), 'it is selected');
});

pageTest('what does not arrive is said, and costs no step', {
  ...ownLogic, broken: { console: /Failed to/, requests: /share/ },
}, async (page) => {
  await range(page, 'auyl').fill('300000');
  await until('it is a step', async () => (await hash(page)).includes('auyl:300000'));
  await page.route('**/share/*', (route) => route.abort());
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.locator('#copy').click();
  await until('it is said', () => page.locator('#notice').isVisible());
  await page.locator('#undo').click();
  await until('a step back', async () => (await votes(page)).auyl === official.votes.auyl);
  await page.unroute('**/share/*');
  await page.locator('#notice button').click();
  await until('then it arrives', () => page.locator('#note input').isVisible());
});

pageTest('a link whose script does not arrive is not passed over', {
  ...ownLogic, address: '#v=1&election=2021-01-10',
  prepare: (page) => page.route('**/share.mjs', (route) => route.abort()),
  broken: { console: /Failed to/, requests: /share/ },
}, async (page) => {
  await until('it is said', () => page.locator('#notice').isVisible());
  assert.deepEqual((await agrees(page)).votes, official.votes);
});

// --- what its way did to it -------------------------------------------------------------

const link = marked(kept[2].link);
const damaged = {
  mended: [`${link}.`, `%23${encodeURIComponent(link)}`, link.replaceAll('&', '&amp;'), `${link}&utm_source=tg`,
    `${kept[2].link.replace(/[:,]/g, encodeURIComponent)}%C2%BB`],
  unread: [link.slice(0, -4), link.slice(0, 30), link.replace('3301510', '3301511'), kept[2].link.slice(0, 120),
    'v=1&election=2023-03-19&held=amanat:22,'],
};
const says = {
  kk: [/Жолда/, /ашылмады/], ru: [/По дороге/, /не открыта/], en: [/On its way/, /not opened/],
};

for (const [language, [mended, unread]] of Object.entries(says)) {
  pageTest(`a link that its way has changed is put right, or not opened; ${language}`, {
    ...ownLogic, address: `${language}/#${damaged.mended[0]}`,
  }, async (page) => {
    assert.match(await note(page).textContent(), mended);
    assert.equal((await votes(page)).amanat, 3_301_510);
    assert.equal(await hash(page), `#${link}`, 'the address is mended, too');
    assert.ok(await control(page, 'lock/amanat').isChecked());
    for (const [kind, pattern] of /** @type {[string, RegExp][]} */ ([['mended', mended], ['unread', unread]])) {
      for (const text of damaged[kind]) {
        await page.evaluate(() => { location.hash = 'v=1&election=2023-03-19'; });
        await until('official', async () => (await votes(page)).amanat === official.votes.amanat);
        await page.evaluate((one) => {
          document.getElementById('note').textContent = '';
          location.hash = one;
        }, text);
        await until(`a note on ${text}`, async () => pattern.test(await note(page).textContent()));
        const now = kind === 'mended' ? 3_301_510 : official.votes.amanat;
        await until(`it is shown: ${text}`, async () => (await votes(page)).amanat === now);
        if (kind === 'mended') await until('the address', async () => await hash(page) === `#${link}`);
      }
    }
    // An unknown field is named, as text.
    await page.evaluate(() => { location.hash = 'v=1&election=2021-01-10&poll=3&utm_source=x&<b>=1'; });
    await until('it is named', async () => /: poll/.test(await note(page).textContent()));
    assert.equal(await page.locator('#note b').count(), 0);
  });
}

for (const lost of [`?theme=dark%23${link}`, `?theme=dark%23${encodeURIComponent(link)}`, `?theme=dark&${link}`, `?${link}&lang=ru`]) {
  pageTest(`a link whose sign was lost or encoded: ${lost.slice(0, 24)}`, { ...ownLogic, ready: false, address: `kk/${lost}` },
    async (page) => {
      await until('it works', async () => page.url().includes('#') && page.evaluate(() =>
        'ready' in document.documentElement.dataset).catch(() => false));
      const { search, hash: now } = new URL(page.url());
      assert.equal(now, `#${link}`);
      assert.equal(search, lost.includes('dark') ? '?theme=dark' : '');
      assert.equal((await votes(page)).amanat, 3_301_510);
      assert.ok(await note(page).isVisible());
      assert.equal(await page.locator('html').getAttribute('lang'), lost.includes('ru') ? 'ru' : 'kk');
    });
}
