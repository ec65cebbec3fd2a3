// A page in a browser that is not driven by Playwright, with the part of
// Playwright's interface that the tests use: they read the same for each engine.
// A driver needs few functions:
//
//   evaluate(frame, code)   the value of the code, a promise of a text, in a frame
//   perform(actions)        WebDriver's input actions
//   picture(clip)           { width, height, data } and png: a part of the window as it is seen
//   resize(size)            of the window's inside, in CSS pixels
//   go(url), reload()       done when the page has loaded
//   frames()                [{ id, url }], the page itself first
//   beforeScripts(code)     runs it in each document before the page's own scripts
//   emulate({ colorScheme }), density(ratio, height), finger(): where it can
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { buttons, mouse, pressed, typed, wheel } from './keys.mjs';

const kPatience = 20_000;  // milliseconds until an element is given up

// Runs in the page: the elements that a locator's steps lead to.
function find(steps) {
  return steps.reduce((found, { css, has, nth }) => {
    if (css !== undefined) {
      return [...new Set(found.flatMap((element) => [...element.querySelectorAll(css)]))];
    }
    if (has !== undefined) return found.filter((element) => element.querySelector(has));
    return found.slice(nth, nth + 1 || undefined);
  }, [document]);
}

/** A function and what it is called with, as code that gives a promise of JSON. */
const asCode = (fn, ...args) => `(async () => JSON.stringify([await (${fn})(${
  args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(', ')})]))()`;

class Frame {
  driver; id; path; owner;
  constructor(driver, { id, url }, page) {
    Object.assign(this, { driver, id, path: url, owner: page });
  }
  async evaluate(fn, arg) {
    return JSON.parse(await this.driver.evaluate(this.id, asCode(fn, arg)))[0] ?? undefined;
  }
  url() { return this.path; }
  page() { return this.owner; }
  /** Frames that are the only one on their page. */
  frameElement() {
    return { boundingBox: () => this.owner.evaluate(() => {
      const { x, y, width, height } = document.querySelector('iframe').getBoundingClientRect();
      return { x, y, width, height };
    }) };
  }
  locator(css, options) { return new Locator(this, []).locator(css, options); }
}

export class Page {
  driver; host; size; main;
  constructor(driver, host, viewport) {
    Object.assign(this, { driver, host, size: viewport, main: new Frame(driver, /** @type {any} */ ({}), this) });
    this.mouse = new Mouse(driver);
    this.keyboard = {
      press: (key) => driver.perform(pressed(key)),
      type: (text) => driver.perform(typed(text)),
    };
    this.request = { get: async (url) => {
      const response = await fetch(url);
      return { headers: () => Object.fromEntries(response.headers) };
    } };
  }
  evaluate(fn, arg) { return this.main.evaluate(fn, arg); }
  locator(css, options) { return this.main.locator(css, options); }
  async frames() {
    const all = await this.driver.frames();
    return all.map((one) => new Frame(this.driver, one, this));
  }
  url() { return this.evaluate(() => location.href); }
  title() { return this.evaluate(() => document.title); }
  goto(url) { return this.driver.go(url); }
  reload() { return this.driver.reload(); }
  viewportSize() { return this.size; }
  async setViewportSize(size) {
    this.size = size;
    await this.driver.resize(size);
  }
  /** A part of what is seen, decoded. */
  pixels(clip) { return this.driver.picture(clip); }
  async screenshot({ path, clip }) {
    await writeFile(path, (await this.driver.picture(clip)).png());
  }
  addInitScript(fn) { return this.driver.beforeScripts(`(${fn})();`); }
  emulateMedia(media) { return this.driver.emulate(media); }
  setDensity(density, height) {
    this.size = { ...this.size, height };
    return this.driver.density(density, height);
  }
  finger() { return this.driver.finger(); }
  route(pattern, handler) { this.host.route(pattern, handler); }
  unroute(pattern) { this.host.unroute(pattern); }
  waitForTimeout(milliseconds) { return sleep(milliseconds); }
}

class Mouse {
  constructor(driver) {
    this.driver = driver;
    this.at = { x: 0, y: 0 };
  }
  async move(x, y, { steps = 1 } = {}) {
    const from = this.at;
    this.at = { x, y };
    const part = (a, b, i) => Math.round(a + (b - a) * i / steps);
    await this.driver.perform(mouse(Array.from({ length: steps }, (_, i) => ({
      type: 'pointerMove', duration: 0, x: part(from.x, x, i + 1), y: part(from.y, y, i + 1) }))));
  }
  down({ button = 'left' } = {}) {
    return this.driver.perform(mouse([{ type: 'pointerDown', button: buttons[button] }]));
  }
  up({ button = 'left' } = {}) {
    return this.driver.perform(mouse([{ type: 'pointerUp', button: buttons[button] }]));
  }
  async click(x, y) {
    await this.move(x, y);
    await this.driver.perform(mouse([{ type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 }]));
  }
  wheel(deltaX, deltaY) { return this.driver.perform(wheel(this.at, deltaX, deltaY)); }
}

class Locator {
  frame; steps;
  constructor(frame, steps) { Object.assign(this, { frame, steps }); }
  #next(...steps) { return new Locator(this.frame, [...this.steps, ...steps]); }
  locator(css, { has = undefined } = {}) {
    return this.#next({ css }, ...(has ? [{ has: has.steps.at(-1).css }] : []));
  }
  nth(nth) { return this.#next({ nth }); }
  first() { return this.nth(0); }
  last() { return this.nth(-1); }
  async evaluateAll(fn, arg) {
    const { driver, id } = this.frame;
    const code = `(${fn})((${find})(${JSON.stringify(this.steps)}), ${JSON.stringify(arg)})`;
    return JSON.parse(await driver.evaluate(id,
      `(async () => JSON.stringify([await ${code}]))()`))[0] ?? undefined;
  }
  count() { return this.evaluateAll((all) => all.length); }
  /** Of the first element, as soon as there is one. */
  async evaluate(fn, arg) {
    const end = Date.now() + kPatience;
    for (;;) {
      const found = await this.evaluateAll(`async (all, arg) =>
        (all.length ? [await (${fn})(all[0], arg)] : null)`, arg);
      if (found) return found[0] ?? undefined;
      assert.ok(Date.now() < end, `there is no ${JSON.stringify(this.steps)}`);
      await sleep(40);
    }
  }
  getAttribute(name) { return this.evaluate((one, key) => one.getAttribute(key) ?? undefined, name)
    .then((value) => value ?? null); }
  textContent() { return this.evaluate((one) => one.textContent); }
  innerText() { return this.evaluate((one) => one.innerText); }
  allTextContents() { return this.evaluateAll((all) => all.map((one) => one.textContent)); }
  inputValue() { return this.evaluate((one) => one.value); }
  isChecked() { return this.evaluate((one) => one.checked); }
  isDisabled() { return this.evaluate((one) => one.disabled); }
  async isEnabled() { return !await this.isDisabled(); }
  isVisible() { return this.evaluateAll((all) => all.length > 0 && all[0].checkVisibility()); }
  async isHidden() { return !await this.isVisible(); }
  focus() { return this.evaluate((one) => one.focus()); }

  /** A real press in the middle of the element, once it can be pressed and rests. */
  async click() {
    const end = Date.now() + kPatience;
    for (;;) {
      const at = await this.evaluate(async (one) => {
        if (one.disabled) return null;
        const inside = ({ left, top, right, bottom }) => left >= 0 && top >= 0
          && right <= innerWidth && bottom <= innerHeight;
        if (!inside(one.getBoundingClientRect())) {
          one.scrollIntoView({ block: 'center', behavior: 'instant' });
        }
        const before = one.getBoundingClientRect();
        // The canvas has its new height a frame after a change.
        for (let i = 0; i < 3; ++i) await new Promise(requestAnimationFrame);
        const { x, y, width, height } = one.getBoundingClientRect();
        const rests = x === before.x && y === before.y;
        return rests && width && height
          && { x: Math.floor(x + width / 2), y: Math.floor(y + height / 2) };
      });
      if (at) return this.frame.owner.mouse.click(at.x, at.y);
      assert.ok(Date.now() < end, `${JSON.stringify(this.steps)} cannot be pressed`);
      await sleep(40);
    }
  }
  async press(key) {
    await this.focus();
    await this.frame.owner.keyboard.press(key);
  }
  /** Text is typed into the emptied field; a slider is set, as a script sets it. */
  async fill(text) {
    const set = await this.evaluate((one, value) => {
      if (one.disabled) throw new Error('a disabled field is filled');
      one.focus();
      if (one.type !== 'range') {
        one.select();
        return false;
      }
      one.value = value;
      for (const type of ['input', 'change']) one.dispatchEvent(new Event(type, { bubbles: true }));
      return true;
    }, text);
    if (set) return;
    await this.frame.owner.keyboard.press('Delete');
    if (text) await this.frame.owner.keyboard.type(text);
  }
  async check(wanted = true) {
    if (await this.isChecked() !== wanted) await this.click();
    const end = Date.now() + kPatience;
    while (await this.isChecked() !== wanted) {
      assert.ok(Date.now() < end, `${JSON.stringify(this.steps)} stays as it was`);
      await sleep(40);
    }
  }
  uncheck() { return this.check(false); }
  /** Lists of choices are windows of the system's own, so it is set as a script sets it. */
  selectOption(value) {
    return this.evaluate((one, to) => {
      one.focus();
      one.value = to;
      for (const type of ['input', 'change']) one.dispatchEvent(new Event(type, { bubbles: true }));
    }, value);
  }
}
