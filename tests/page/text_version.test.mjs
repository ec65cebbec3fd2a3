// What's checked: the text version's own controls, by keyboard and by pointer.
// Each changes the one state, so the tables and the canvas follow; the number of
// ballots stays; unreadable input changes nothing.
import assert from 'node:assert/strict';
import {
  agrees, control, explainer, official, openDistricts, ownLogic, range, restsWhenTold, share,
  shown, sum, typeShare, until,
} from './explainer.mjs';
import { canvasAgrees, changed, knobs, look, paintLists, settled } from './picture.mjs';

const pageTest = explainer();

const toTop = (page) => page.evaluate(() => scrollTo(0, 0));

async function follows(page) {
  await toTop(page);
  await canvasAgrees(page);
  const now = await agrees(page);
  assert.equal(sum(now.votes), official.ballots, 'the number of ballots stays');
  return now;
}

async function isOfficial(page) {
  const now = await agrees(page);
  assert.deepEqual(now.votes, official.votes);
  assert.deepEqual(now.seats, official.seats);
}

pageTest('a list\'s slider moves its votes, and everything follows', {}, async (page) => {
  await paintLists(page);
  await range(page, 'auyl').fill('1500000');
  assert.equal((await shown(page)).votes.auyl, 1500000, 'at once, without waiting for a frame');
  const now = await follows(page);
  assert.equal(now.shares.auyl, '23.56');
  await range(page, 'auyl').fill('693938');
  await follows(page);
  await isOfficial(page);
});

pageTest('while a slider is held its section and the seats move; the rest follows when the hand rests or lets go', {
  ...ownLogic, prepare: restsWhenTold,
}, async (page) => {
  const rest = () => page.evaluate(() => ['working', 'comparison', 'setup'].map((id) =>
    document.getElementById(`section-${id}`).textContent).join());
  const move = (votes, ...types) => range(page, 'osdp').evaluate((input, [value, all]) => {
    input.value = value;
    for (const type of all) input.dispatchEvent(new Event(type, { bubbles: true }));
  }, [votes, types]);
  const moved = async (votes, seats) => {
    const now = await agrees(page);
    assert.equal(now.votes.osdp, votes);
    assert.equal(now.seats.osdp, seats);
    assert.equal(sum(now.votes), official.ballots);
    assert.match(await range(page, 'osdp').getAttribute('aria-valuetext'), new RegExp(now.shares.osdp));
    return rest();
  };
  const before = await rest();
  await move(200000, 'input');
  assert.equal(await moved(200000, '0'), before, 'while it is held');
  await move(636644, 'input');
  assert.equal(await moved(636644, '7'), before, 'while it is held');
  await page.evaluate(() => window.rest());
  const rested = await moved(636644, '7');
  assert.notEqual(rested, before, 'when the hand rests');
  await move(200000, 'input');
  assert.equal(await moved(200000, '0'), rested, 'while it is held again');
  await move(200000, 'change');
  assert.notEqual(await moved(200000, '0'), rested, 'when it is let go');
});

pageTest('a share can be typed, with a comma too', {}, async (page) => {
  await paintLists(page);
  for (const [text, votes, shows] of /** @type {any[]} */ ([['12,5', 795806, '12.50'], ['7.25', 461567, '7.25'],
    ['30 %', 1909933, '30.00'], ['0', 0, '0.00'], [' 5 ', 318323, '5.00']])) {
    await typeShare(page, 'respublica', text);
    // A driver can answer before the page has the key.
    await until(`${text} has ${votes} votes`, async () =>
      (await shown(page)).votes.respublica === votes);
    assert.equal((await follows(page)).shares.respublica, shows, text);
  }
});

pageTest('leaving the field is enough, and Escape takes back what was typed', {}, async (page) => {
  await share(page, 'osdp').fill('8');
  await share(page, 'osdp').press('Tab');
  const votes = (await shown(page)).votes.osdp;
  assert.equal(votes, 509316);
  await share(page, 'osdp').fill('25');
  await share(page, 'osdp').press('Escape');
  assert.equal(await share(page, 'osdp').inputValue(), '8.00');
  await share(page, 'osdp').press('Tab');
  assert.equal((await shown(page)).votes.osdp, votes);
});

pageTest('what is no share changes nothing, and is said', ownLogic, async (page) => {
  for (const text of ['many', '', '-3', '100.1', '1e1', '5.', '12,5,1', '<b>7</b>', '٥']) {
    await typeShare(page, 'auyl', text);
    assert.equal(await share(page, 'auyl').inputValue(), '10.90', `the field after “${text}”`);
    await isOfficial(page);
  }
  await typeShare(page, 'auyl', 'plenty');
  await until('a screen reader hears it', async () =>
    (await page.locator('#status').textContent()).includes('plenty'));
});

pageTest('the same share typed again moves no vote', ownLogic, async (page) => {
  await typeShare(page, 'amanat', '53.90');
  await typeShare(page, 'osdp', '5.20');
  await isOfficial(page);
});

pageTest('the arrow keys move a step worth seeing, the page keys ten', {}, async (page) => {
  const input = range(page, 'auyl');
  const step = Math.floor(official.ballots / 1000);
  let votes = official.votes.auyl;
  await input.focus();
  for (const [key, by] of /** @type {any[]} */ ([['ArrowRight', 1], ['ArrowUp', 1], ['PageUp', 10], ['ArrowLeft', -1],
    ['PageDown', -10], ['ArrowDown', -1]])) {
    await input.press(key);
    votes += by * step;
    const now = await agrees(page);
    assert.equal(now.votes.auyl, votes, key);
    assert.equal(sum(now.votes), official.ballots, key);
    assert.ok(await input.evaluate((one) => document.activeElement === one), 'the focus stays');
  }
  await isOfficial(page);
  await input.press('End');
  assert.equal((await agrees(page)).votes.auyl, official.ballots);
  await input.press('ArrowRight');
  assert.equal((await agrees(page)).votes.auyl, official.ballots);
  await input.press('Home');
  assert.equal((await agrees(page)).votes.auyl, 0);
  await input.press('ArrowLeft');
  assert.equal((await agrees(page)).votes.auyl, 0);
  assert.match(await input.getAttribute('aria-valuetext'), /^0\.00/);
});

pageTest('a kept list stays where it is while others move', ownLogic, async (page) => {
  await paintLists(page);
  await toTop(page);
  const open = await settled(page);
  await control(page, 'lock/amanat').check();
  assert.ok(await range(page, 'amanat').isDisabled());
  assert.ok(await share(page, 'amanat').isDisabled());
  await toTop(page);
  await changed(page, open, 5);
  await range(page, 'baytaq').fill('2000000');
  const now = await follows(page);
  assert.equal(now.votes.amanat, official.votes.amanat);
  assert.equal(now.votes.baytaq, 2000000);
  await range(page, 'baytaq').press('End');  // all votes except the locked ones
  assert.equal((await agrees(page)).votes.baytaq, official.ballots - official.votes.amanat);
  await control(page, 'lock/amanat').uncheck();
  assert.ok(await range(page, 'amanat').isEnabled());
});

pageTest('with all lists but one kept, nothing can move', ownLogic, async (page) => {
  for (const id of Object.keys(official.votes).slice(1)) await control(page, `lock/${id}`).check();
  assert.ok(await range(page, 'amanat').isDisabled());
  await control(page, 'lock/osdp').uncheck();
  assert.ok(await range(page, 'amanat').isEnabled());
  await range(page, 'amanat').fill('3431511');
  const now = await agrees(page);
  assert.equal(now.votes.osdp, official.votes.osdp - 1);
});

pageTest('a district can be given away', {}, async (page) => {
  await paintLists(page);
  await openDistricts(page);
  const winner = page.locator('[data-winner-of="1"]');
  assert.equal(await winner.inputValue(), 'amanat');
  await winner.selectOption('auyl');
  let now = await follows(page);
  assert.equal(now.districtSeats.amanat, '21');
  assert.equal(now.districtSeats.auyl, '1');
  assert.equal(now.seats.auyl, '9');
  await winner.selectOption('independent');
  now = await follows(page);
  assert.equal(now.seats.independent, '8');
  await winner.selectOption('vacant');
  now = await follows(page);
  assert.equal(now.seats.vacant, '1');
  assert.equal(now.total, '98');
  await winner.selectOption('amanat');
  now = await follows(page);
  assert.deepEqual(now.seats, official.seats);
});

pageTest('another election and other rules can be chosen', ownLogic, async (page) => {
  await toTop(page);
  let picture = await settled(page);
  await openDistricts(page);
  await control(page, 'election').selectOption('2021-01-10');
  let now = await agrees(page);
  assert.deepEqual(now.votes, { 'nur-otan': 5148074, aqjol: 792828, qhp: 659019, auyl: 383023,
    adal: 258618 }, 'there was no line “against all” then');
  assert.deepEqual([now.seats['nur-otan'], now.seats.aqjol, now.seats.qhp], ['76', '12', '10']);
  await toTop(page);
  picture = await changed(page, picture, 2000);
  await until('the canvas has a knob for each', async () => knobs(await look(page)).length === 5);

  await control(page, 'election').selectOption('2023-03-19');
  await isOfficial(page);
  await toTop(page);
  picture = await changed(page, picture, 2000);

  await control(page, 'rules').selectOption('kurultai-2026');
  now = await agrees(page);
  assert.equal(now.total, '145');
  assert.deepEqual(now.votes, official.votes);
  assert.equal(await page.locator('[data-winner-of]').count(), 0, 'there are no districts');
  await toTop(page);
  await changed(page, picture, 2000);

  await control(page, 'rules').selectOption('mazhilis-2023');
  await isOfficial(page);
  assert.equal(await page.locator('[data-winner-of]').count(), 29);
});

pageTest('the official result is one press away', ownLogic, async (page) => {
  const reset = page.locator('button[data-action="reset"]');
  assert.ok(await reset.isHidden(), 'there is nothing to take back yet');
  await range(page, 'qhp').fill('100000');
  await openDistricts(page);
  await page.locator('[data-winner-of="2"]').selectOption('osdp');
  await control(page, 'rules').selectOption('mazhilis-2021');
  assert.ok(await reset.isVisible());
  await reset.focus();
  await page.keyboard.press('Enter');
  await isOfficial(page);
  assert.ok(await reset.isHidden());
  await toTop(page);
  await paintLists(page);
  await canvasAgrees(page);
});

pageTest('what has changed is said once, a little later', ownLogic, async (page) => {
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => window.said.push(document.getElementById('status').textContent))
      .observe(document.getElementById('status'), { childList: true, characterData: true,
        subtree: true });
  });
  // As a drag does, one change shortly after the other.
  await page.evaluate(async () => {
    const input = document.querySelector('[data-votes-of="osdp"]');
    for (let votes = 400000; votes < 420000; votes += 1000) {
      input.value = votes;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((next) => { setTimeout(next, 20); });
    }
  });
  const said = await until('something is said', () => page.evaluate(() =>
    window.said.length > 0 && window.said));
  assert.equal(said.length, 1);
  // From the last announcement before the first change to the present: 419000 votes of 6366441.
  assert.match(said[0], /^OSDP\s6.58%: passes the threshold, 5 seats, up 1; Amanat\s61, down 1\.$/);
  assert.equal(await page.locator('#status').getAttribute('aria-live'), 'polite');
});

pageTest('every control has a name', ownLogic, async (page) => {
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll('main input, #text select, #text button')].filter((element) =>
      !(element.getAttribute('aria-label') || element.labels?.[0]?.textContent.trim()
        || element.textContent.trim())).map((element) => element.outerHTML));
  assert.deepEqual(nameless, []);
  const headings = await page.locator('main h2').allTextContents();
  assert.ok(headings.length >= 4 && headings.every((text) => text.trim()), headings.join(' | '));
});

for (const [tag, most] of [['en', '0 to 100'], ['ru', 'от 0 до 100'], ['kk', '0-ден 100-ге']]) {
  pageTest(`a share that cannot be is refused with what can be, in ${tag}`, { ...ownLogic, address: `${tag}/` }, async (page) => {
    const field = share(page, 'auyl');
    const before = await field.inputValue();
    await typeShare(page, 'auyl', '101');
    await until('it says why', () => page.locator('#problem').count());
    assert.ok((await page.locator('#problem').textContent()).includes(most));
    // The field has its last value again, which is valid.
    assert.equal(await field.inputValue(), before);
    assert.equal(await field.getAttribute('aria-invalid'), null);
    assert.equal(await field.getAttribute('aria-describedby'), 'problem');
    await typeShare(page, 'auyl', '20');
    await until('it is taken back', async () => await page.locator('#problem').count() === 0);
    assert.equal(await field.getAttribute('aria-describedby'), null);
  });
}
