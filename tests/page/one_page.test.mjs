// What's checked: the page is one page. Nothing is on it twice; what a control of the figure
// changes is in sight with it, for a finger, a mouse and the keys; one gesture is one step to
// undo, and a step back leaves the page where it is. Its sizes are in room.test.mjs.
import assert from 'node:assert/strict';
import {
  agrees, control, explainer, notInWebKit, official, openSections, ownLogic, range, shown, sleep, until,
} from './explainer.mjs';
import { knobOf } from './picture.mjs';

const pageTest = explainer({ ...ownLogic, numbers: false });
const sizes = { phone: { width: 360, height: 740 }, laptop: { width: 1280, height: 720 },
  wide: { width: 1920, height: 1080 } };

// Whether an element is on the screen, all of it.
const inSight = (page, selector) => page.evaluate((name) => {
  const { top, bottom, height } = document.querySelector(name).getBoundingClientRect();
  return height > 0 && top >= -1 && bottom <= innerHeight + 1;
}, selector);

for (const [name, viewport] of Object.entries(sizes)) {
  pageTest(`every slider has the chamber in sight: ${name}`, { context: { viewport } }, async (page) => {
    if (viewport.width >= 880) {
      // Side by side, and all of it on the first screen.
      return assert.ok(await inSight(page, '#figure'));
    }
    const rows = await page.evaluate(() => {
      const { top, height } = document.getElementById('figure').getBoundingClientRect();
      return { top: top + scrollY, height };
    });
    // The first and the last slider, each in the middle of the screen if the page allows it.
    for (const part of [0.3, 0.95]) {
      await page.evaluate((y) => scrollTo(0, y), rows.top + rows.height * part - viewport.height / 2);
      await until('the chamber is in sight', async () => {
        const strip = await page.locator('#strip').isVisible();
        return strip ? inSight(page, '#strip') : page.evaluate(() =>
          document.getElementById('figure').getBoundingClientRect().top >= -60);
      });
    }
    return undefined;
  });
}

// Whether the chamber is on the screen: half of it in the figure, or all of it in the strip.
const chamberInSight = async (page) => await page.locator('#strip').isVisible()
  ? inSight(page, '#strip')
  : page.evaluate(() => {
    const { top, width } = document.getElementById('canvas').getBoundingClientRect();
    const tall = Math.min(width, 480) / 2;
    return top >= -tall / 2 && top + tall <= innerHeight;
  });

// At the place where it is at rest: the driver's own click scrolls a button that moves meanwhile,
// which no reader does.
async function pressAtRest(page, button) {
  const one = page.locator(button).first();
  await one.scrollIntoViewIfNeeded();
  /** @type {any} */
  let box = null;
  await until(`${button} is at rest`, async () => {
    const before = box;
    box = await one.boundingBox();
    return JSON.stringify(box) === JSON.stringify(before);
  });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

for (const [name, viewport] of Object.entries(sizes)) {
  for (const tag of ['kk', 'ru', 'en']) {
    pageTest(`every button of the figure has the chamber and the sentence in sight: ${name}, ${tag}`, {
      address: `${tag}/`, context: { viewport },
    }, async (page) => {
      const buttons = ['[data-node="prompts"] button:nth-child(1)', '#undo', '#redo',
        '[data-node="prompts"] button:nth-child(2)', '[data-node="prompts"] button:nth-child(3)',
        '#shown [role="radio"][aria-checked="false"]', '[data-action="reset"]'];
      for (const button of buttons) {
        const before = await page.evaluate(() => JSON.stringify(window.mazhilis.scenario()));
        await pressAtRest(page, button);
        await until(`${button} changes the result`, async () =>
          await page.evaluate(() => JSON.stringify(window.mazhilis.scenario())) !== before);
        await until(`${button}: the chamber is in sight`, () => chamberInSight(page));
        await until(`${button}: so is the sentence`, async () =>
          await inSight(page, '#status') || inSight(page, '#strip p'));
      }
    });
  }
}

for (const [name, viewport] of Object.entries(sizes)) {
  pageTest(`a second press hits the same, whatever the first one has changed above it: ${name}`, {
    address: 'ru/', context: { viewport }, ...notInWebKit('its driver has no mouse for this'),
  }, async (page) => {
    const seen = (selector) => page.evaluate((one) => {
      const { left, top, bottom, width, height } = document.querySelector(one).getBoundingClientRect();
      return { left, top, bottom, x: left + width / 2, y: top + height / 2 };
    }, selector);
    const shows = () => page.locator('#shown').innerText();
    // Pressed at `at`; until what stands beside the chamber, and then the canvas, has followed.
    const press = async (what, { x, y }, to = x) => {
      const before = await shows();
      await page.mouse.move(x, y);
      await page.mouse.down();
      if (to !== x) await page.mouse.move(to, y, { steps: 3 });
      await page.mouse.up();
      await until(`${what}: it is shown`, async () => await shows() !== before);
      await page.evaluate(() => new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));
      }));
    };
    const kurultai = '[data-node="switch"] button:nth-child(2)';
    for (const there of [kurultai, '[data-node="prompts"] button:nth-child(1)', '[data-node="prompts"] button:nth-child(3)']) {
      await page.locator(there).evaluate((one) => one.scrollIntoView({ block: 'center' }));
      for (const button of [there, there === kurultai ? '[data-node="switch"] button:nth-child(1)' : '#undo']) {
        await until(`${button} can be pressed`, async () => await page.locator(button).getAttribute('aria-disabled') !== 'true');
        /** @type {any} */
        let before = null;
        await until(`${button} is at rest`, async () => {
          const last = before;
          before = await seen(button);
          return last?.top === before.top;
        });
        await press(button, before);
        const by = (await seen(button)).top - before.top;
        assert.ok(Math.abs(by) <= 1, `${button} has moved by ${by} px`);
      }
    }
    if (viewport.width >= 880) return;  // its sliders are beside the chamber
    await page.evaluate(() => scrollTo(0, 200));
    const before = await seen('#figure');
    // The slider of the first list that is on the screen, on its track.
    await press('a slider', { x: before.left + 60, y: before.bottom - 46 - 4 - 5 * 56 - 22 }, before.left + 120);
    const by = (await seen('#figure')).bottom - before.bottom;
    assert.ok(Math.abs(by) <= 1, `the sliders have moved by ${by} px`);
  });
}

pageTest('on a phone the strip above the sliders shows each move', {
  context: { viewport: sizes.phone },
}, async (page) => {
  await page.evaluate(() => {
    const { bottom } = document.getElementById('figure').getBoundingClientRect();
    scrollBy(0, bottom - innerHeight + 40);
  });
  await until('the strip is there', () => page.locator('#strip svg').isVisible());
  const seats = () => page.locator('#strip [data-list="osdp"]').count();
  assert.equal(await seats(), 4);
  await page.evaluate(() => {
    window.moves = [];
    window.mazhilis.addEventListener('change', ({ detail }) => window.moves.push(detail.lists[6].seats));
  });
  const { left, top } = await page.evaluate(() => {
    const box = document.getElementById('figure').getBoundingClientRect();
    return { left: box.left, top: box.bottom };
  });
  // OSDP's slider is the last but one; its knob is at about half of the track.
  const y = top - 46 - 4 - 56 - 22;
  await page.mouse.move(left + 60, y);
  await page.mouse.down();
  await page.mouse.move(left + 120, y, { steps: 4 });
  await until('the strip shows more seats', async () => await seats() > 4);
  await page.mouse.up();
  await until('and says so', async () => /OSDP/.test(await page.locator('#strip p').textContent()));
});

pageTest('what is not official says so at the chamber, and goes back from there', {
  context: { viewport: sizes.laptop },
}, async (page) => {
  assert.match(await page.locator('#shown').innerText(), /Official result of 19 March 2023/);
  const knob = await knobOf(page, 'osdp');
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.move(knob.x + 40, knob.y, { steps: 3 });
  await page.mouse.up();
  await until('it is changed', async () => /not the official result/.test(await page.locator('#shown').innerText()));
  assert.ok(await inSight(page, '#shown'));
  await until('what changed is said', async () => /^OSDP/.test(await page.locator('#status').innerText()));
  assert.ok(await inSight(page, '#status'));
  await control(page, 'reset').click();
  await until('it is official', async () => /Official result/.test(await page.locator('#shown').innerText()));
  assert.deepEqual((await agrees(page)).votes, official.votes);
});

pageTest('while a slider is held nothing beside the chamber changes; it does when the slider is released', {
  context: { viewport: sizes.laptop },
}, async (page) => {
  const knob = await knobOf(page, 'osdp');
  const beside = () => page.locator('#shown').innerText();
  const before = await beside();
  const top = () => page.evaluate(() => document.getElementById('canvas').clientHeight);
  const tall = await top();
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.move(knob.x + 40, knob.y, { steps: 3 });
  // By then the hand has rested.
  await until('the sections follow', async () => (await shown(page)).votes.osdp !== official.votes.osdp);
  assert.equal(await beside(), before);
  assert.equal(await top(), tall);
  await page.mouse.up();
  await until('the status follows', async () => /not the official result/.test(await beside()));
});

pageTest('without graphics the status stays', {
  context: { viewport: sizes.laptop }, broken: { console: /CONTEXT_LOST_WEBGL/ },
}, async (page) => {
  await page.evaluate(() => {
    const canvas = document.getElementById('canvas');
    const context = canvas.getContext('webgl') ?? canvas.getContext('webgl2');
    context.getExtension('WEBGL_lose_context').loseContext();
  });
  await until('the numbers are open', () => page.locator('#numbers[open]').count());
  assert.match(await page.locator('#shown').innerText(), /Official result of 19 March 2023/);
  assert.ok(await page.locator('#shown').isVisible());
  assert.ok(await page.locator('#canvas').isHidden());
});

pageTest('one gesture is one step, however long it pauses', {
  context: { viewport: sizes.laptop },
}, async (page) => {
  const knob = await knobOf(page, 'auyl');
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  for (const by of [20, 40, 60]) {
    await page.mouse.move(knob.x + by, knob.y, { steps: 2 });
    await sleep(1200);  // longer than the hand rests and a step settles
  }
  await page.mouse.up();
  await until('it is a step', async () => await page.locator('#undo').getAttribute('aria-disabled') === 'false');
  await page.locator('#undo').click();
  await until('one step back is all', async () =>
    JSON.stringify((await shown(page)).votes) === JSON.stringify(official.votes));
  assert.equal(await page.locator('#undo').getAttribute('aria-disabled'), 'true');
});

pageTest('a step back leaves the page where it is', {
  context: { viewport: sizes.laptop }, numbers: true,
}, async (page) => {
  await range(page, 'auyl').fill('1500000');
  await until('it is a step', async () => await page.locator('#undo').getAttribute('aria-disabled') === 'false');
  await page.evaluate(() => scrollTo(0, 600));
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Control+z');
  await until('the votes are back', async () => (await shown(page)).votes.auyl === official.votes.auyl);
  assert.equal(await page.evaluate(() => scrollY), before);
});

pageTest('by keyboard the first slider is near, with the chamber and its seats in sight', {
  context: { viewport: sizes.laptop },
}, async (page) => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');  // past the figure
  let tabs = 1;
  const action = () => page.evaluate(() => document.activeElement.dataset.action ?? '');
  while (!(await action()).startsWith('votes/')) {
    await page.keyboard.press('Tab');
    assert.ok(++tabs <= 6, `${tabs} Tabs`);
  }
  for (let i = 0; i < 4; ++i) await page.keyboard.press('PageUp');
  assert.ok(await inSight(page, '#picture-chamber svg'), 'the chamber');
  const { amanat } = (await agrees(page)).seats;
  assert.ok(Number(amanat) > 62);
  assert.equal(await page.locator('#table-votes tbody tr').first().locator('.cell-won').innerText(), `${amanat} +${amanat - 62}`);
});

pageTest('the chamber of the numbers is drawn once when Tab opens them, and anew when they open again', {
  context: { viewport: sizes.laptop },
}, async (page) => {
  await page.evaluate(() => {
    window.drawn = 0;
    new MutationObserver((all) => { window.drawn += all.length; })
      .observe(document.getElementById('picture-chamber'), { childList: true });
  });
  const isOpen = () => page.locator('#numbers[open]').count();
  for (let tabs = 0; !await isOpen(); ++tabs) {
    assert.ok(tabs < 6);
    await page.keyboard.press('Tab');
  }
  await sleep(300);  // longer than the event that follows an opening
  assert.equal(await page.evaluate(() => window.drawn), 1);
  await page.keyboard.press('Enter');
  await until('they are closed', async () => !await isOpen());
  await page.keyboard.press('Enter');
  await until('it is drawn again', () => page.evaluate(() => window.drawn === 2));
});

pageTest('three prompts, each one touch', { context: { viewport: sizes.laptop }, numbers: true }, async (page) => {
  const prompts = page.locator('[data-node="prompts"] button');
  assert.deepEqual(await prompts.allInnerTexts(), ['Baytaq to 5%', 'Amanat without a majority', 'The same votes: Kurultai 2026']);
  await prompts.nth(0).click();
  let now = await agrees(page);
  assert.equal(now.shares.baytaq, '5.00');
  assert.ok(Number(now.seats.baytaq) > 0);
  await control(page, 'reset').click();
  await prompts.nth(1).click();
  now = await agrees(page);
  assert.equal(now.seats.amanat, '49');
  await control(page, 'reset').click();
  await prompts.nth(2).click();
  assert.equal((await agrees(page)).total, '145');
  assert.match(await page.locator('h1').innerText(), /Kurultai/);
});

pageTest('whatever an action can change has a control that is seen', {
  context: { viewport: sizes.laptop }, numbers: true,
}, async (page) => {
  await openSections(page);
  await control(page, 'prompt/majority').click();
  await until('there is a way back', () => control(page, 'reset').isVisible());
  await control(page, 'replay/play').click();
  await until('the replay has its buttons', () => page.locator('[data-action="replay/next"]').count());
  await page.locator('.tile').first().click();
  const seen = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const nodes of document.querySelectorAll('.nodes[hidden]')) nodes.hidden = false;
    return [...document.querySelectorAll('[data-action]')].filter((one) => one.checkVisibility())
      .map((one) => one.dataset.action.replace(/^(votes|share|lock|district|region|holding|pick|ballot(?!\/set)|council|example|gain|lose|reach|open)\/.*/, '$1'));
  });
  // All of src/app/sections/sections.cpp but "view", which an address chooses, and "less" and
  // "more", whose buttons the canvas has.
  const wanted = ['votes', 'share', 'lock', 'district', 'region', 'districts/all', 'districts/reset', 'holding',
    'election', 'rules', 'rules/kurultai-2026', 'reset', 'rule/threshold', 'rule/list-seats', 'rule/district-seats',
    'rule/against-all', 'rule/lone-party', 'rule/method', 'example', 'prompt/threshold', 'prompt/majority', 'gain', 'lose',
    'reach', 'open', 'independents', 'replay/play', 'replay/back', 'replay/next', 'replay/off', 'replay/seat', 'replay/remainders',
    'pick', 'ballot', 'ballot/set', 'council', 'timeline/step', 'timeline/back', 'timeline/next'];
  assert.deepEqual(wanted.filter((one) => !seen.includes(one)), []);
});

for (const tag of ['kk', 'ru', 'en']) {
  pageTest(`for a projector the chamber and the parties are all of the screen, in ${tag}`, {
    address: `${tag}/?view=screen`, context: { viewport: sizes.wide },
  }, async (page) => {
    const { tall, most, seen } = await page.evaluate(() => ({
      tall: document.getElementById('figure').getBoundingClientRect().height, most: innerHeight,
      seen: ['#title', '#canvas', '#shown', '#status', '#lead', '#languages', '#numbers', '#text', '#take', 'footer', '#embed', '#save']
        .filter((one) => document.querySelector(one)?.checkVisibility()) }));
    assert.deepEqual(seen, ['#title', '#canvas', '#shown', '#status']);
    assert.ok(tall > most * 0.6, `${tall} of ${most} px`);
    assert.ok(await inSight(page, '#figure'));
  });
}

pageTest('a party has one colour in all years', { numbers: true }, async (page) => {
  const classOf = async (id) => page.locator(`#picture-chamber g:has([data-list="${id}"])`).first().getAttribute('class');
  const amanat = await classOf('amanat');
  const aqjol = await classOf('aqjol');
  assert.notEqual(amanat, aqjol);
  await control(page, 'election').selectOption('2021-01-10');
  await agrees(page);
  assert.equal(await classOf('nur-otan'), amanat);
  assert.equal(await classOf('aqjol'), aqjol);
});
