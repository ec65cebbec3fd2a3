// What's checked: the section that follows a vote opens, a line of the ballot is chosen by
// keyboard, and what is read there is what its votes did, also at the width of a phone.
import assert from 'node:assert/strict';
import { control, explainer, ownLogic, typeShare, until } from './explainer.mjs';

const pageTest = explainer();

const section = (page) => page.locator('#section-path');
const told = async (page) => (await section(page).innerText()).replace(/[\u00A0\u202F]/g, ' ');
const reads = (page, pattern) => until(`it reads ${pattern}`, async () => pattern.test(await told(page)));

async function open(page) {
  await control(page, 'open/path').click();
  await until('it is open', () => section(page).locator('select').count());
}

pageTest('a vote is followed from a line of the ballot to its seats', { address: 'en/' }, async (page) => {
  assert.match(await told(page), /146,431/);
  await open(page);
  const choice = section(page).locator('select');
  assert.equal(await choice.inputValue(), 'amanat');
  await choice.focus();
  await choice.selectOption('baytaq');
  await reads(page, /No list gets these votes\. .* 86,546\.65 .* larger by 2,122\.19/s);
  assert.ok(await choice.evaluate((one) => document.activeElement === one), 'the focus stays');
  await choice.selectOption('osdp');
  await reads(page, /Remainder: 71,418\.04 votes, 0\.8252 of a quota/);
  await choice.selectOption('not_voted');
  await reads(page, /A vote that was not cast/);
  // The table is of all lists, and follows what is moved.
  const cells = (name) => page.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('#section-path tbody tr')];
    return [...rows.find((row) => row.textContent.includes(wanted)).querySelectorAll('td')].map((cell) => cell.textContent);
  }, name);
  assert.deepEqual(await cells('Baytaq'), ['0', '146,431']);
  await typeShare(page, 'baytaq', '6');
  await until('its votes are used', async () => (await cells('Baytaq'))[0] !== '0');
});

for (const tag of ['kk', 'ru', 'en']) {
  pageTest(`it fits a phone in ${tag}`, {
    ...ownLogic, address: `${tag}/`, context: { viewport: { width: 360, height: 740 } },
  }, async (page) => {
    await open(page);
    for (const line of ['amanat', 'auyl', 'against_all']) {
      await section(page).locator('select').selectOption(line);
      await reads(page, line === 'against_all' ? /248.291/ : /97-1/);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), line);
      assert.doesNotMatch(await told(page), /[⟨⟩{}]|undefined/);
    }
  });
}
