// What's checked: embeds in other people's pages (hosts/). Each is as high as it needs
// to be and no higher, whatever a theme does to frames; under a strict policy, in a
// sandbox, hidden at first, from right to left, without any script. The host receives
// changes and may request what is shown; other senders may not.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { headersOf, withOrigin } from '../../hosting/rules.mjs';
import { engine, explainer, official, ownLogic, site, until } from './explainer.mjs';
import { apart, lookAt } from './picture.mjs';

const pageTest = explainer();

// In WebKit a policy's 'self' matches nothing in a sandboxed frame: the page is served as
// built for a known address.
async function atKnownAddress(page, url) {
  const { origin } = new URL(url);
  for (const language of ['kk', 'en']) {
    const html = await readFile(`${site}/${language}/index.html`, 'utf8');
    await page.route(`**/${language}/*`, (route) => route.fulfill({ contentType: 'text/html',
      headers: Object.fromEntries(Object.entries(headersOf('index.html', html)).map(([name, value]) => [name, withOrigin(value, origin)])),
      body: withOrigin(html, origin) }));
  }
}

const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' };
// A page of hosts/, as its own site would serve it.
const host = (name, policy) => ({
  address: `hosts/${name}.html`, ready: false, context: { viewport: { width: 1000, height: 800 } },
  async prepare(page, url) {
    if (engine === 'webkit') await atKnownAddress(page, url);
    await page.route('**/hosts/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ contentType: types[pathname.split('.').at(-1)],
        headers: policy ? { 'Content-Security-Policy': policy } : {},
        body: await readFile(new URL(`hosts/${pathname.split('/').at(-1)}`, import.meta.url), 'utf8') });
    });
  },
});

// The frame with a matching address, once it works: the test scrolls to it, since frames
// out of sight may load later.
async function embed(page, address) {
  return until(`${address} works`, async () => {
    await page.evaluate((like) => {
      const all = [...document.querySelectorAll('iframe')];
      (all.find(({ src }) => new RegExp(like).test(src)) ?? all.find(({ src }) => !src))?.scrollIntoView();
    }, address.source);
    for (const frame of (await page.frames()).slice(1)) {
      // Found by its own address: drivers do not agree on the order of frames.
      const [where, works] = await frame.evaluate(() => [location.href,
        'ready' in document.documentElement.dataset]).catch(() => []);
      if (works && address.test(where)) return frame;
    }
    return undefined;
  });
}

const frameSizes = (page) => page.evaluate(() => [...document.querySelectorAll('iframe')].map((frame) => {
  const { width, height } = frame.getBoundingClientRect();
  const { paddingLeft, paddingRight } = getComputedStyle(frame.parentElement);
  const room = frame.parentElement.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  return { width, height, room };
}));

// As high as its content, and with nothing to scroll inside.
async function fits(page, place, frame) {
  await until(`frame ${place} is as high as its content`, async () => {
    const needed = await frame.evaluate(() => document.documentElement.offsetHeight);
    return Math.abs((await frameSizes(page))[place].height - needed) <= 1;
  });
  const inside = await frame.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return { scrollHeight, scrollWidth, innerHeight, innerWidth };
  });
  assert.ok(inside.scrollHeight <= inside.innerHeight, JSON.stringify(inside));
  assert.ok(inside.scrollWidth <= inside.innerWidth, JSON.stringify(inside));
}

pageTest('three in an article of a strict site, with a theme that means well', {
  ...host('newsroom', "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; img-src data:"),
}, async (page, { log }) => {
  const chamber = await embed(page, /\/ru\//);
  const votes = await embed(page, /\/en\//);
  await fits(page, 0, chamber);
  await fits(page, 1, votes);
  for (const { width, room } of (await frameSizes(page)).slice(0, 2)) assert.equal(width, room);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('iframe')].map((frame) =>
    [frame.title, frame.loading, frame.referrerPolicy, frame.allow, getComputedStyle(frame).borderTopWidth])),
  ['Мажилис', 'The seats of 2021', 'Мәжіліс'].map((title) =>
    [title, 'lazy', 'no-referrer', 'clipboard-write; fullscreen', '0px']));
  assert.equal((await votes.evaluate(() => window.mazhilis.scenario())).lists.length, 5);
  assert.equal(await chamber.evaluate(() => document.querySelectorAll('input[type=range]').length), 0);
  // The script leaves no globals behind.
  assert.deepEqual(await page.evaluate(() => {
    const blank = document.body.appendChild(document.createElement('iframe'));
    const more = Object.keys(window).filter((name) => !/^\d+$/.test(name) && !(name in blank.contentWindow));
    blank.remove();
    return more;
  }), []);

  // Whatever height a frame requests, only a plausible one is applied.
  const [{ height }] = await frameSizes(page);
  await chamber.evaluate(() => {
    for (const wrong of [99, 20001, 1e9, -1, 300.5, '500', [500], NaN, Infinity, null, {}]) {
      parent.postMessage({ mazhilis: { event: 'height', height: wrong } }, '*');
    }
  });
  await votes.evaluate(() => parent.postMessage({ mazhilis: { event: 'height', height: 1234 } }, '*'));
  await until('the last height arrived', async () => (await frameSizes(page))[1].height === 1234);
  assert.equal((await frameSizes(page))[0].height, height);

  // The third is far below: it is asked for when it nears the view.
  assert.deepEqual(log.requests.filter((url) => new URL(url).pathname.endsWith('/kk/')), []);
  const step = await embed(page, /\/kk\//);
  await fits(page, 2, step);
  assert.equal(await step.evaluate(() => origin), 'null');
  assert.deepEqual(await step.evaluate(() => [document.querySelector('[data-node=replay-caption]').textContent !== '',
    document.querySelector('[data-action="replay/seat"]').value]), [true, '12']);
  // Without an origin its language can still change.
  await page.evaluate(() => document.querySelector('mazhilis-explainer[lang=kk] iframe')
    .contentWindow.postMessage({ mazhilis: { lang: 'ru' } }, '*'));
  await until('it is Russian', () => step.evaluate(() => document.documentElement.lang === 'ru'));
  assert.ok(await step.evaluate(() => document.getElementById('notice').hidden));
});

pageTest('each host’s script hears the height, and the host is heard', host('listeners'), async (page, { url }) => {
  const chamber = await embed(page, /show=chamber/);
  const votes = await embed(page, /view=embed#?$/);
  const needed = (frame) => frame.evaluate(() => String(document.documentElement.offsetHeight));
  await until('all have heard the heights', async () => {
    const [first, second] = [await needed(chamber), await needed(votes)];
    const [a, b] = await page.evaluate(() => [...document.querySelectorAll('iframe')].map((one) => ({ ...one.dataset })));
    return JSON.stringify([a, b]) === JSON.stringify([
      { datawrapper: first, datawrapperOld: first, amp: first, medium: first, pym: first },
      { datawrapper: second, datawrapperOld: second, amp: second, medium: second }]) && first !== second;
  });

  const heard = (from, event) => page.evaluate(([of, kind]) => window.heard.filter((one) =>
    one.from === of && one.event === kind), [from, event]);
  const say = (to, wish) => page.evaluate(([place, mazhilis]) =>
    document.querySelectorAll('iframe')[place].contentWindow.postMessage({ mazhilis }, '*'), [to, wish]);
  assert.deepEqual([(await heard(0, 'ready')).length, (await heard(1, 'ready')).length], [1, 1]);

  // The host's requests apply, to that frame alone, and changes are announced.
  const scenario = await votes.evaluate(() => window.mazhilis.scenario());
  scenario.lists[1].votes = 2_000_000;
  await say(1, { load: scenario, theme: 'dark', lang: 'ru' });
  await until('it is told', async () => (await heard(1, 'change')).at(-1)?.result.lists[1].votes === 2_000_000);
  await until('it is Russian', () => votes.evaluate(() => document.documentElement.lang === 'ru'));
  const ground = (frame) => frame.evaluate(() =>
    getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number));
  assert.ok((await ground(votes))[0] < 80);
  assert.ok((await ground(chamber))[0] > 200);
  assert.equal((await heard(0, 'change')).length, 0);

  // The link to the whole page opens the state shown here, without the host's settings.
  await until('the link follows', async () => {
    const { search, hash } = new URL(await votes.evaluate(() => document.getElementById('whole').href));
    return search === '' && hash.includes('auyl:2000000');
  });

  await say(1, { load: { ...scenario, lists: [{ id: 'amanat', votes: -5 }] } });
  await until('the error is told', async () =>
    /^lists\[0\]\.votes: expected/.test((await heard(1, 'error'))[0]?.message));

  // Requests of a neighbour, of the frame itself, or of another form are ignored.
  await votes.evaluate((wish) => parent.frames[0].postMessage({ mazhilis: wish }, '*'), { load: scenario, lang: 'kk' });
  await chamber.evaluate((wish) => window.postMessage({ mazhilis: wish }, '*'), { load: scenario, lang: 'kk' });
  await page.evaluate(() => {
    const to = document.querySelector('iframe').contentWindow;
    const cycle = { mazhilis: { navigate: 'https://elsewhere.example/' } };
    cycle.mazhilis.itself = cycle;
    for (const data of [null, 'pymxPYMxpym-figurexPYMxnavigateToxPYMxhttps://elsewhere.example/', cycle,
      { mazhilis: 'x'.repeat(1e7) }, new Map(), { mazhilis: new Error('load') }]) to.postMessage(data, '*');
  });
  // The last message is processed last.
  await say(0, { load: { lists: 'none' } });
  await until('the last is heard', async () => (await heard(0, 'error')).length > 0);
  assert.deepEqual(await chamber.evaluate(() => [document.documentElement.lang, location.href]),
    ['en', `${url}en/?view=embed&show=chamber&childId=pym-figure`]);
  assert.deepEqual((await chamber.evaluate(() => window.mazhilis.scenario())).lists.map(({ votes: n }) => n),
    Object.values(official.votes).slice(0, -1));
});

pageTest('in a tab that opens later, and where no script is left', {
  ...ownLogic, ...host('hidden'),
}, async (page) => {
  const alone = await embed(page, /\/ru\//);
  // Its own layout, for its own width.
  assert.ok(await alone.evaluate(() => document.documentElement.scrollWidth <= innerWidth && innerWidth <= 300));
  // Over it, the wheel reaches the page in the end: the frame does not capture it.
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(850, 300);
  await until('the page is scrolled', async () => {
    await page.mouse.wheel(0, 900);
    return page.evaluate(() => scrollY > 200);
  });
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.getElementById('tab').style.display = 'block';
  });
  const late = await embed(page, /\/kk\//);
  await fits(page, 0, late);
  const [{ width, room }] = await frameSizes(page);
  assert.equal(width, room);
  // Hidden and shown again, it is unchanged.
  for (const display of ['none', 'block']) {
    await page.evaluate((value) => { document.getElementById('tab').style.display = value; }, display);
    await page.waitForTimeout(300);
  }
  await fits(page, 0, late);
});

// --- its size and its parts -------------------------------------------------------------

const kMost = { 680: 760, 360: 980 };
for (const [width, most] of Object.entries(kMost)) {
  for (const language of ['kk', 'ru', 'en']) {
    for (const colorScheme of ['light', 'dark']) {
      pageTest(`at ${width} px in ${language}, ${colorScheme}, it is at most ${most} px high`, {
        ...ownLogic, address: `${language}/?view=embed`, numbers: false,
        context: { viewport: { width: Number(width), height: 500 }, colorScheme },
      }, async (page) => {
        // Also before its program has loaded, so that an article does not jump.
        const { height, wide, shown } = await page.evaluate(() => {
          const isSeen = (selector) => [...document.querySelectorAll(selector)].some((one) => one.checkVisibility());
          return { height: document.documentElement.getBoundingClientRect().height,
            wide: document.documentElement.scrollWidth,
            shown: Object.fromEntries(['#title', '#canvas', '[data-node=official]', '[data-action^="rules/"]', '#status',
              '#numbers summary', '#whole', '#tools', '[data-node=prompts]', '#text', '#take', 'footer', '#languages']
              .map((selector) => [selector, isSeen(selector)])) };
        });
        assert.ok(height <= most && height > most / 2, `${height}`);
        assert.ok(wide <= Number(width), `${wide}`);
        for (const [selector, isSeen] of Object.entries(shown)) {
          const isPart = ['#title', '#canvas', '[data-node=official]', '[data-action^="rules/"]', '#status', '#numbers summary', '#whole'];
          assert.equal(isSeen, isPart.includes(selector), selector);
        }
        // In it is what is beside the figure: the rules and the sources.
        await page.locator('#numbers summary').click();
        for (const part of ['[data-votes-of=auyl]', '#section-setup', '#section-sources']) {
          assert.ok(await page.locator(part).first().isVisible(), part);
        }
      });
    }
  }
}

for (const [width, most] of Object.entries(kMost)) {
  for (const language of ['kk', 'ru', 'en']) {
    pageTest(`so it is at ${width} px in ${language} when it is no official result`, { ...ownLogic, numbers: false,
      address: `${language}/?view=embed`, context: { viewport: { width: Number(width), height: 500 } } }, async (page, { url }) => {
      const { height } = await page.evaluate(() => document.documentElement.getBoundingClientRect());
      for (const state of ['votes=amanat:2301510,auyl:1693938,respublica:547154,qhp:432920,baytaq:276431,aqjol:535139,osdp:331058,against_all:248291',
        'rules=kurultai-2026', 'election=2026-08-23']) {
        await page.goto(`${url}${language}/?view=embed&again=${state.length}#v=1&${state.startsWith('election') ? '' : 'election=2023-03-19&'}${state}`);
        await until('it works', () => page.evaluate(() => 'ready' in document.documentElement.dataset));
        assert.ok(await page.locator('[data-node=changed]').isVisible());
        await until(`${state}: at most ${most} px`, () => page.evaluate((limit) =>
          document.documentElement.getBoundingClientRect().height <= limit, most), 5000);
        const now = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
        assert.ok(now > height / 2, `${now}`);
      }
    });
  }
}

pageTest('a chosen number of its sections, open; the old names show what they did', { ...ownLogic, numbers: false,
  address: 'en/?view=embed&show=margins,timeline', context: { viewport: { width: 640, height: 900 } } }, async (page, { url }) => {
  const seen = () => page.evaluate(() => [...document.querySelectorAll('#canvas, #status, #numbers, #text > section')]
    .filter((one) => one.checkVisibility()).map(({ id }) => id.replace('section-', '')).join());
  const opened = async (show) => {
    await page.goto(`${url}en/?view=embed&show=${show}`);
    await until('it works', () => page.evaluate(() => 'ready' in document.documentElement.dataset));
    return seen();
  };
  assert.equal(await seen(), 'status,margins,timeline,sources');
  assert.ok(await page.locator('#table-margins').isVisible(), 'it is open');
  assert.ok(await page.locator('#section-margins h2 button').count() === 0, 'and stays so');
  assert.ok(await page.locator('[data-node=official]').isVisible(), 'an official result says so');
  for (const [show, parts] of [['steps', 'status,replay,working,sources'], ['votes,districts', 'canvas,status,numbers,districts,sources'],
    ['chamber,comparison', 'canvas,numbers,comparison,sources'], ['district-ballot%20ballots', 'status,ballots,district-ballot,sources'],
    ['chamber', 'canvas,numbers'], ['votes', 'canvas,status,numbers'], ['nothing', 'canvas,status,numbers'],
    ['working', 'canvas,status,numbers,replay,working,sources'],
    ['full', 'canvas,status,numbers,replay,working,margins,why,path,lent,comparison,districts,majority,measures,ballots,district-ballot,laboratory,councils,timeline,sources'],
  ]) assert.equal(await opened(show), parts, show);
  // A version of one's own is told from a result, also where there is no figure.
  await page.goto(`${url}en/?view=embed&show=margins#v=1&election=2023-03-19&votes=amanat:3301510,auyl:693938,respublica:547154,qhp:432920,baytaq:276431,aqjol:535139,osdp:331058,against_all:248291`);
  await until('it works', () => page.evaluate(() => 'ready' in document.documentElement.dataset));
  assert.ok(await page.locator('[data-node=changed]').isVisible());
  assert.ok(await page.locator('#table-margins').isVisible(), 'a link does not close it');
});

// --- its looks ------------------------------------------------------------------------

// The colours of the page and of the canvas; each as a list of numbers.
const painted = async (page) => {
  const box = await page.evaluate(() => {
    const { x, y } = document.getElementById('canvas').getBoundingClientRect();
    return { x, y };
  });
  const picture = await lookAt(page, { ...box, width: 300, height: 300 });
  return { canvas: picture.at(1, 1), ...await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const hex = (name) => style.getPropertyValue(name).trim().toLowerCase();
    return { page: getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number),
      ink: hex('--ink'), accent: hex('--accent'), list: hex('--list-1'), font: style.fontSize,
      title: getComputedStyle(document.getElementById('title')).clipPath,
      theme: document.documentElement.dataset.theme };
  }) };
};

pageTest('an accent, a background, a size, and no header', {
  ...ownLogic, address: 'en/?view=embed&show=chamber&background=FFF1E0&accent=990F3D&size=120&header=0',
  context: { viewport: { width: 640, height: 900 }, colorScheme: 'dark' },
}, async (page, { url }) => {
  const light = { ink: '#1a1a1a', list: '#a97cb6', theme: 'light' };
  const dark = { ink: '#eceae4', list: '#cda4ea', theme: 'dark' };
  const shows = async (expected) => {
    const { canvas, page: around, ...rest } = await painted(page);
    assert.ok(apart(canvas, around) <= 1, `${canvas} on ${around}`);
    for (const [name, value] of Object.entries(expected)) {
      assert.deepEqual(name === 'ground' ? around : rest[name], value, name);
    }
  };
  await shows({ ...light, ground: [255, 241, 224], accent: '#990f3d', font: '19.2px', title: 'inset(50%)' });
  for (const [query, expected] of [
    ['background=10202A&accent=102030&theme=light', { ...dark, ground: [16, 32, 42], accent: '#8db6cb' }],
    // Neither light nor dark: black or white, whichever is legible.
    ['background=777777', { ink: '#000000', list: '#a97cb6', ground: [119, 119, 119] }],
    ['background=red&accent=%23990F3D&size=500&header=no&show=all', { ...dark, theme: undefined,
      ground: [20, 21, 23], accent: '#8db6cb', font: '16px', title: 'none' }],
  ]) {
    await page.goto(`${url}en/?view=embed&${query}`);
    await until('it works', () => page.evaluate(() => 'ready' in document.documentElement.dataset));
    await shows(expected);
  }
});

pageTest('without a background the host\'s own is seen', { ...ownLogic, ready: false,
  context: { viewport: { width: 700, height: 700 } },
  address: 'somebody.html',
  prepare: (page) => page.route('**/somebody.html', (route) => route.fulfill({ contentType: 'text/html',
    body: `<!doctype html><link rel="icon" href="data:,"><body style="background:#c8ffc8;margin:0">
<iframe src="en/?view=embed&amp;background=transparent&amp;theme=light" style="border:0;color-scheme:light" width="680" height="600"></iframe>` })),
}, async (page) => {
  const frame = await embed(page, /transparent/);
  const picture = await lookAt(page, { x: 0, y: 0, width: 680, height: 600 });
  const { x, y } = await frame.evaluate(() => document.getElementById('canvas').getBoundingClientRect().toJSON());
  for (const [where, at] of Object.entries({ page: [4, 4], canvas: [Math.round(x) + 3, Math.round(y) + 3] })) {
    assert.ok(apart(picture.at(...at), [200, 255, 200]) <= 2, `${where}: ${picture.at(...at)}`);
  }
  // A knob covers its track still.
  assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim().toLowerCase()), '#fbfaf6');
});
