// What's checked: the module returns what the command line prints, results, warnings and
// errors: for every election and rule set, and for random scenarios.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inFolder, load, mazhilis } from './module.mjs';
import { Random } from './random.mjs';

const { seats, rules } = await load();
const told = (...words) => JSON.parse(mazhilis(...words).out);

/** The module's output, in the form of the command line's. */
async function says(text, options) {
  const lines = [];
  const warn = (warning) => lines.push(warning);
  try {
    return { result: await seats(text, { ...options, warn }), lines };
  } catch (error) {
    assert.ok(error.constructor === Error, error.stack);
    return { result: null, lines: [error.message] };
  }
}

/** The command line's output for each of these texts, each of which is one line. */
const commandLine = (texts, ...words) => inFolder((folder) => {
  const file = join(folder, 'all.jsonl');
  writeFileSync(file, texts.map((text) => `${text}\n`).join(''));
  const { out, err } = mazhilis('seats', file, ...words);
  const answers = texts.map(() => ({ result: undefined, lines: [] }));
  const begin = `mazhilis: ${file}:`;
  for (const line of err.split('\n').slice(0, -1)) {
    assert.ok(line.startsWith(begin), line);
    const [, number, sentence] = /^(\d+): (.*)$/.exec(line.slice(begin.length));
    answers[Number(number) - 1].lines.push(sentence);
    if (!sentence.endsWith(': unknown field, left out')) answers[Number(number) - 1].result = null;
  }
  const results = out.split('\n').slice(0, -1);
  for (const answer of answers) if (answer.result !== null) answer.result = JSON.parse(results.shift());
  assert.equal(results.length, 0);
  return answers;
});

test('the rule sets are those of the command line', async () => {
  const { rules: expected } = told('rules');
  assert.ok(expected.length >= 4);
  assert.deepEqual(await rules(), expected);
});

test('every election under every rule set', async () => {
  const { presets } = told('presets');
  assert.ok(presets.length >= 5);
  for (const { id, scenario } of presets) {
    assert.deepEqual(await seats(scenario), told('seats', '--preset', id), id);
    for (const { id: rule } of await rules()) {
      assert.deepEqual(await seats({ ...scenario, rules: rule }, { margins: true }),
        told('seats', '--preset', id, '--rules', rule, '--margins'), `${id} ${rule}`);
    }
  }
});

test('scenarios by chance, good and broken', async () => {
  const random = new Random(97);
  const ids = (await rules()).map(({ id }) => id);
  const cases = Array.from({ length: 800 }, (_, i) => {
    const made = random.scenario(ids);
    return JSON.stringify(i % 2 ? random.break(made) : made);
  });
  // And invalid JSON: a character is missing.
  for (let i = 0; i < 100; ++i) {
    const text = JSON.stringify(random.scenario(ids));
    const at = random.from(0, text.length - 1);
    cases.push(text.slice(0, at) + text.slice(at + 1));
  }
  for (const margins of [false, true]) {
    const expected = await commandLine(cases, ...(margins ? ['--margins'] : []));
    const count = (holds) => expected.filter(holds).length;
    assert.ok(count(({ result }) => result === null) > 200);
    assert.ok(count(({ result }) => result) > 400);
    assert.ok(count(({ result, lines }) => result && lines.length) > 20);
    for (const outcome of ['shared', 'lone_party', 'sole_list', 'nobody_passed']) {
      assert.ok(count(({ result }) => result?.outcome === outcome) > 10, outcome);
    }
    for (const [i, text] of cases.entries()) {
      assert.deepEqual(await says(text, { margins }), expected[i], text);
      let object;
      try { object = JSON.parse(text); } catch { continue; }
      assert.deepEqual(await says(object, { margins }), expected[i], text);
    }
  }
});
