// What's checked: the page's preview of a file names the same unknown fields as the core,
// which reads it: each field that one of them knows is known to the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownIn } from '../../web/import/unknown.mjs';
import { load, scenario } from './module.mjs';

const whole = () => scenario((made) => Object.assign(made, {
  title: 'All there is', votes_known: true, invalid: 1, status: 'own', election: null, source: null,
  link: null, district_seats: { north: 2, independent: 1 }, districts: [{ number: 1, winner: 'north' }],
  rules: { list_seats: 5, district_seats: 3, other_seats: 0, threshold_percent: 5, against_all: true,
    lone_party: { factor: [7, 10], least: 2 }, method: 'dhondt' },
  lists: [{ id: 'north', name: 'North', colour: '#123456', votes: 52, registered: 1 }],
}));

async function named(made) {
  const { seats } = await load();
  const warnings = [];
  await seats(made, { warn: (text) => warnings.push(text) });
  return warnings.map((text) => text.split(':')[0]).sort();
}

test('what both know is named by neither', async () => {
  assert.deepEqual(await named(whole()), []);
  assert.deepEqual(unknownIn(whole()), []);
});

test('what neither knows is named by both, wherever it stands', async () => {
  /** @type {any} */
  const made = whole();
  for (const place of [made, made.lists[0], made.districts[0], made.rules, made.rules.lone_party]) place.else = 1;
  assert.deepEqual(unknownIn(made).sort(), ['districts[0].else', 'else', 'lists[0].else', 'rules.else', 'rules.lone_party.else']);
  assert.deepEqual(await named(made), unknownIn(made).sort());
});
