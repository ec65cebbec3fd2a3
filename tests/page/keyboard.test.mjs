// What's checked: with a keyboard alone every control can be reached, in reading
// order, shows its focus, and can be operated; on a phone each control is large
// enough for a finger.
import assert from 'node:assert/strict';
import {
  agrees, explainer, official, openDistricts, openSections, ownLogic, shown, sum, until,
} from './explainer.mjs';

const pageTest = explainer(ownLogic);

// The focused element: its action, or its name where it has none; whether it is visible.
const focused = (page) => page.evaluate(() => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const { top, bottom } = one.getBoundingClientRect();
  return {
    action: one.dataset.action ?? null,
    id: one.id,
    href: one.href ?? null,
    name: one.dataset.action ?? (one.id || one.textContent),
    marked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    inView: bottom > 0 && top < innerHeight,
    inText: Boolean(one.closest('#figure, #numbers, #after, #text')),
    body: one === document.body,
  };
});

// Presses Tab until the control of an action has the focus.
async function tabTo(page, action, key = 'Tab') {
  for (let i = 0; i < 400; ++i) {
    await page.keyboard.press(key);
    if ((await focused(page)).action === action) return;
  }
  assert.fail(`${action} cannot be reached with ${key}`);
}

pageTest('Tab goes through all there is, in reading order, and is always seen', {
  context: { viewport: { width: 1280, height: 700 } },
}, async (page) => {
  await openSections(page);
  const wanted = await page.locator(':is(#figure, #numbers, #after, #text) :is([data-action], a[href])').evaluateAll((all) => all
    // Of buttons of which one is chosen only that one is a stop; the arrow keys reach the others.
    .filter((one) => !one.disabled && one.checkVisibility() && !one.matches('[role=radio][aria-checked=false]')).map((one) => one.dataset.action ?? one.href));
  assert.ok(wanted.length > 100, `${wanted.length} controls`);
  await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
  const visited = [];
  const outside = [];
  for (let i = 0; i < 2 * wanted.length; ++i) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.body) break;
    assert.ok(now.marked, `${now.name} has a mark of focus`);
    await until(`${now.name} is scrolled into view`, async () => (await focused(page)).inView, 5000);
    if (now.inText && (now.action ?? now.href)) visited.push(now.action ?? now.href);
    else if (!now.inText) outside.push(now.name);
  }
  assert.deepEqual(visited, wanted);
  assert.equal(outside[0], 'skip', 'the way past the figure comes first');
  assert.ok(!outside.includes('canvas'), 'the figure is no trap');
});

pageTest('a whole visit by keyboard: past the figure, move, type, keep, give away, replay, open', {
  context: { viewport: { width: 1280, height: 700 } },
}, async (page) => {
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).id, 'skip');
  await page.keyboard.press('Enter');
  await until('the numbers are there', async () => (await page.evaluate(() =>
    Math.abs(document.getElementById('numbers').getBoundingClientRect().top))) < 700);

  await tabTo(page, 'votes/auyl');
  await page.keyboard.press('PageUp');
  let now = await agrees(page);
  assert.equal(now.votes.auyl, official.votes.auyl + 10 * Math.floor(official.ballots / 1000));
  assert.equal(sum(now.votes), official.ballots);

  await tabTo(page, 'share/baytaq');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5,1');
  await page.keyboard.press('Enter');
  now = await agrees(page);
  assert.equal(now.shares.baytaq, '5.10');
  assert.notEqual(now.seats.baytaq, '0');
  await until('what changed is told', async () =>
    /Baytaq.*5\.1/.test(await page.locator('#status').textContent()));

  await tabTo(page, 'lock/baytaq');
  await page.keyboard.press('Space');
  assert.ok(await page.locator('[data-action="lock/baytaq"]').isChecked());
  await page.keyboard.press('Space');
  assert.ok(!await page.locator('[data-action="lock/baytaq"]').isChecked());

  await openDistricts(page);
  const { districtSeats } = await shown(page);
  await tabTo(page, 'district/1');
  await page.keyboard.press('ArrowDown');
  await until('the district has another holder', async () =>
    (await shown(page)).districtSeats.amanat !== districtSeats.amanat);

  await tabTo(page, 'replay/play', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await until('the seats arrive', () => page.locator('[data-action="replay/next"]').count());
  await tabTo(page, 'replay/off');
  await page.keyboard.press('Enter');
  await agrees(page);

  const closed = await page.locator('#text h2 .opens[aria-expanded=false][data-action]').evaluateAll((all) =>
    all[0].dataset.action);
  await tabTo(page, closed);
  await page.keyboard.press('Enter');
  await until('the section opens', () => page.locator(`[data-action="${closed}"]`)
    .evaluate((one) => one.getAttribute('aria-expanded') === 'true'));
  assert.equal((await focused(page)).action, closed, 'the focus stays');
});

pageTest('the arrow keys choose the chamber, which is one stop for Tab', {}, async (page) => {
  const group = page.locator('[data-node="switch"]');
  assert.equal(await group.getAttribute('role'), 'radiogroup');
  await tabTo(page, 'rules/mazhilis-2023');
  await page.keyboard.press('ArrowRight');
  assert.equal((await focused(page)).action, 'rules/kurultai-2026');
  assert.equal((await agrees(page)).total, '145');
  assert.deepEqual(await group.locator('button').evaluateAll((all) =>
    all.map((one) => [one.ariaChecked ?? one.getAttribute('aria-checked'), one.tabIndex])), [['false', -1], ['true', 0]]);
  await page.keyboard.press('ArrowRight');
  assert.equal((await focused(page)).action, 'rules/mazhilis-2023');
  assert.equal((await agrees(page)).total, '98');
  // Under other rules neither is chosen, and the group can still be reached.
  await page.locator('[data-action="rules"]').selectOption('mazhilis-2007');
  await until('neither is chosen', async () => await group.locator('[aria-checked=true]').count() === 0);
  assert.deepEqual(await group.locator('button').evaluateAll((all) => all.map((one) => one.tabIndex)), [0, -1]);
});

for (const tag of ['kk', 'ru', 'en']) {
  pageTest(`from the start of the page the first slider is at most 6 Tabs away in ${tag}, and its effect in sight`, {
    address: `${tag}/`, numbers: false, context: { viewport: { width: 1280, height: 720 } },
  }, async (page) => {
    let tabs = 0;
    while (!(await focused(page)).action?.startsWith('votes/')) {
      await page.keyboard.press('Tab');
      assert.ok(++tabs <= 6, `${tabs} Tabs, at ${(await focused(page)).name}`);
    }
    for (let i = 0; i < 4; ++i) await page.keyboard.press('PageUp');
    const { amanat } = (await agrees(page)).seats;
    assert.ok(Number(amanat) > 62);
    for (const seen of ['#picture-chamber svg', '[data-votes-of="amanat"]', '#table-votes tbody tr:first-child .cell-won']) {
      const { top, bottom } = await page.locator(seen).first().evaluate((one) => {
        const box = one.getBoundingClientRect();
        return { top: box.top, bottom: box.bottom };
      });
      assert.ok(top >= -1 && bottom <= 721, `${seen}: ${top} to ${bottom}`);
    }
  });
}

pageTest('the way past the figure moves the focus, and the address stays', { numbers: false }, async (page) => {
  const address = await page.url();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.id), 'numbers');
  assert.ok(await page.locator('#numbers[open]').count());
  assert.equal(await page.url(), address);
});

for (const [what, width] of [['a phone', 360], ['zoom 400 % of 1280 px', 320]]) {
  pageTest(`at ${what}, ${width} px, each control has 44 px and nothing lies beyond the edge`, {
    context: { viewport: { width, height: 800 } },
  }, async (page) => {
    await openSections(page);
    const { small, beyond } = await page.evaluate(() => {
      const name = (one) => one.dataset.action || one.id || one.outerHTML.slice(0, 80);
      const all = [...document.querySelectorAll('a[href], button, input, select')]
        // A tile of the map is smaller; the select of each district is in the table.
        .filter((one) => one.checkVisibility() && !one.closest('.tiles') && one.id !== 'skip' && one.id !== 'whole');
      return {
        small: all.filter((one) => one.getBoundingClientRect().height < 44
          || one.getBoundingClientRect().width < 44).map(name),
        beyond: document.documentElement.scrollWidth > innerWidth
          ? [...document.querySelectorAll('body *')].filter((one) =>
            one.getBoundingClientRect().right > innerWidth + 1).map(name).slice(0, 5) : [],
      };
    });
    assert.deepEqual(small, []);
    assert.deepEqual(beyond, []);
  });
}

pageTest('text of twice the size is read without sideways scrolling', {
  context: { viewport: { width: 768, height: 900 } },
}, async (page) => {
  await openSections(page);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  const cut = await page.locator('#text :is(p, th, td, button, h2, label span)').evaluateAll(
    (all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1
      && getComputedStyle(one).overflow === 'hidden').map((one) => one.textContent.slice(0, 60)));
  assert.deepEqual(cut, []);
});
