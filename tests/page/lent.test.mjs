// What's checked: votes of one list are lent to another with the section's own controls, moved in
// one step that can be undone, and the section fits the width of a phone.
import assert from 'node:assert/strict';
import { control, explainer, ownLogic, shown, until } from './explainer.mjs';

const pageTest = explainer();

const section = (page) => page.locator('#section-lent');
const told = async (page) => (await section(page).innerText()).replace(/[\u00A0\u202F]/g, ' ');
const reads = (page, pattern) => until(`it reads ${pattern}`, async () => pattern.test(await told(page)));

async function open(page) {
  await control(page, 'open/lent').click();
  await until('it is open', () => section(page).locator('select').count());
}
const choose = (page, end, list) => section(page).locator(`select[data-action="lend/${end}"]`).selectOption(list);

pageTest('votes are lent, moved and brought back', { address: 'en/' }, async (page) => {
  const before = (await shown(page)).votes;
  await open(page);
  await choose(page, 'from', 'amanat');
  await choose(page, 'to', 'osdp');
  await control(page, 'lend/share').fill('25');
  await reads(page, /From Amanat to OSDP: 85,788 votes, 2\.5% of/);
  assert.deepEqual((await shown(page)).votes, before, 'nothing moves yet');
  await control(page, 'lend/votes').click();
  await until('they move', async () => (await shown(page)).votes.amanat === before.amanat - 85788);
  assert.equal((await shown(page)).votes.osdp, before.osdp + 85788);
  await until('a link has them', () => page.evaluate((votes) => location.hash.includes(votes),
    `osdp:${before.osdp + 85788}`));
  await page.locator('#undo').click();
  await until('they are back', async () => (await shown(page)).votes.amanat === before.amanat);
  assert.deepEqual((await shown(page)).votes, before, 'in one step');
});

for (const tag of ['kk', 'ru', 'en']) {
  pageTest(`lent votes fit a phone in ${tag}`, {
    ...ownLogic, address: `${tag}/`, context: { viewport: { width: 360, height: 740 } },
  }, async (page) => {
    await open(page);
    for (const list of ['baytaq', 'auyl']) {
      await choose(page, 'to', list);
      await until('it is chosen', async () =>
        await section(page).locator('select[data-action="lend/to"]').inputValue() === list);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), list);
      assert.doesNotMatch(await told(page), /[⟨⟩{}]|undefined/);
    }
  });
}
