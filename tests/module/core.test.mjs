// What's checked: whatever a script passes to the module, by mistake or on purpose, gets
// an answer or an error with the field's name, and leaves no memory in use, no state and no
// broken module. Exact values stay exact at the limits.
import assert from 'node:assert/strict';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { folder, inFolder, load, run, scenario } from './module.mjs';

const { seats } = await load();
const refused = (what, message) => assert.rejects(seats(what), (/** @type {any} */ error) => {
  assert.equal(error.constructor, Error);
  if (message instanceof RegExp) assert.match(error.message, message);
  else assert.equal(error.message, message);
  assert.doesNotMatch(error.message, /\n/);
  return true;
});
const votes = (found) => `lists[1].votes: expected a whole number from 0 to 1000000000000, found ${found}`;
const withVotes = (value) => scenario(({ lists }) => { lists[1].votes = value; });

test('what is no scenario is refused by name', async () => {
  const object = (found) => `expected an object, found ${found}`;
  await refused(undefined, object('null'));
  await refused(null, object('null'));
  await refused(() => {}, object('null'));
  await refused(Symbol('x'), object('null'));
  await refused(7, object('7'));
  await refused(true, object('true'));
  await refused(NaN, object('"NaN"'));
  await refused([scenario()], object('an array'));
  await refused(new Map([['lists', []]]), 'format: expected "mazhilis-scenario", found nothing');
  await refused('', 'line 1, column 1: expected a value, found the end of the text');
  await refused('hello', /^line 1, column 1: expected valid JSON, found 'h' \(invalid literal\)$/);
  await refused('"\0"', /^line 1, column 2: expected UTF-8 text, found '\\u0000'$/);
});

test('numbers that JSON has no word for are told as they are', async () => {
  await refused(withVotes(NaN), votes('"NaN"'));
  await refused(withVotes(Infinity), votes('"Infinity"'));
  await refused(withVotes(-1n), votes('-1'));
  await refused(withVotes(10n ** 400n), votes('"Infinity"'));
  await refused(withVotes(undefined), votes('nothing'));
  await refused(withVotes(new Date(NaN)), votes('null'));
  await refused(scenario((made) => { made.rules = { list_seats: 9, threshold_percent: NaN }; }),
    'rules.threshold_percent: expected a number from 0 to 100 with at most three decimals, found "NaN"');
  await refused(scenario((made) => {
    made.rules = { list_seats: 9, threshold_percent: 5, lone_party: NaN };
  }), 'rules.lone_party: expected an object or null, found "NaN"');
  assert.deepEqual(await seats(withVotes(310_000n)), await seats(scenario()));
});

test('objects that are no data are refused, and what they throw is told', async () => {
  const round = scenario();
  round.lists[0].name = round;
  await refused(round, /^expected what JSON can hold, found something else \(Converting circular/);
  let deep = [];
  for (let i = 0; i < 100_000; ++i) deep = [deep];
  await refused(scenario((made) => { made.title = deep; }), /^expected what JSON can hold, .*stack/);
  const thrown = (what) => scenario((made) => { made.title = { toJSON() { throw what; } }; });
  await refused(thrown(new Error('a\nb')), /found something else \(a\)$/);
  await refused(thrown(null), /found something else \(null\)$/);
  await refused(new Proxy(scenario(), { ownKeys() { throw new Error('no'); } }), /\(no\)$/);
});

test('what is too long is refused without being copied, up to a byte', async () => {
  const long = 'expected at most 1048576 bytes, found more';
  const text = JSON.stringify(scenario());
  for (const letter of [' ', '\u2003', '𝌆']) {
    const bytes = Buffer.byteLength(letter);
    const most = Math.floor((2 ** 20 - text.length - 8) / bytes);
    const rest = ' '.repeat(2 ** 20 - text.length - 8 - most * bytes);
    const whole = `${text.slice(0, -1)},"x":"${letter.repeat(most)}"${rest}}`;
    assert.equal(Buffer.byteLength(whole), 2 ** 20 - 1);
    const warnings = [];
    await seats(`${whole} `, { warn: (warning) => warnings.push(warning) });
    assert.deepEqual(warnings, ['x: unknown field, left out']);
    await refused(`${whole}  `, long);
    await refused(`${text.slice(0, -1)},"x":"${letter.repeat(2 ** 20)}"}`, long);
  }
  await refused(scenario((made) => { made.title = 'x'.repeat(2 ** 24); }), long);
  await refused({ ...scenario(), lists: Array(50_000).fill(0) }, 'expected at most 20000 values, found more');
});

test('only a scenario\'s own fields count, and nothing is written to anybody\'s prototype', async () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const warnings = [];
  const hostile = JSON.parse(JSON.stringify(scenario()).replace('{', '{"__proto__":{"votes":7},"constructor":1,'));
  const result = await seats(hostile, { warn: (warning) => warnings.push(warning) });
  assert.deepEqual(warnings, ['__proto__: unknown field, left out', 'constructor: unknown field, left out']);
  assert.deepEqual(result, await seats(scenario()));
  assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
  assert.equal(Object.getPrototypeOf(result), Object.prototype);
  Object.prototype.votes = 5;
  try {
    await refused(withVotes(undefined), votes('nothing'));
  } finally {
    delete Object.prototype.votes;
  }
  await refused(scenario((made) => { made.lists[1].id = '__proto__'; }),
    'lists[1].id: expected 1 to 32 characters of a-z, 0-9 and -, found "__proto__"');
});

test('a scenario is not changed, and a result belongs to who asked', async () => {
  const frozen = scenario((made) => made.lists.forEach(Object.freeze));
  Object.freeze(frozen.lists);
  const [one, two] = await Promise.all([seats(Object.freeze(frozen)), seats(frozen)]);
  assert.deepEqual(one, two);
  one.lists.length = 0;
  assert.equal(two.lists.length, 3);
  assert.equal((await seats(frozen)).lists.length, 3);
});

test('calls at once each get their own answer', async () => {
  const answers = await Promise.all(Array.from({ length: 500 }, (_, i) =>
    (i % 3 ? seats(withVotes(100_000 + i), { margins: i % 2 > 0 }) : seats(withVotes(-i - 1)).catch(String))));
  answers.forEach((answer, i) => {
    if (i % 3 === 0) return assert.equal(answer, `Error: ${votes(-i - 1)}`);
    assert.equal(answer.lists[1].votes, 100_000 + i);
    assert.equal('margins' in answer.lists[0], i % 2 > 0);
  });
});

test('the memory of a call is free again after it', async () => {
  // A separate module, whose memory can be inspected.
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = /** @type {any} */ (async (/** @type {[any]} */ ...all) => {
    const made = await instantiate(...all);
    memory = made.instance.exports.memory;
    return made;
  });
  const own = await import(`${pathToFileURL(join(folder, 'mazhilis-core.mjs'))}?own`);
  await own.seats(scenario());
  WebAssembly.instantiate = instantiate;
  // After a first call the memory no longer grows, whether calls are small or the largest.
  const grows = async (times, ...texts) => {
    const call = () => Promise.all(texts.map((text) => own.seats(text).catch(() => {})));
    await call();
    await call();
    const before = memory.buffer.byteLength;
    for (let i = 0; i < times; ++i) await call();
    assert.equal(memory.buffer.byteLength, before);
    return before;
  };
  const small = JSON.stringify(scenario());
  const large = JSON.stringify({ ...scenario(), x: Array(15_000).fill('x'.repeat(40)) });
  assert.equal(await grows(2_000, small, '{'), 2 ** 20);
  assert.ok(await grows(10, large, `${large},`) < 16 * 2 ** 20);
});

test('whole numbers are exact at the limits', async () => {
  const most = 10 ** 12;
  // Every number in the text that is not a safe integer.
  const inexact = (answer) => {
    const found = [];
    JSON.stringify(answer, (key, value) => {
      if (typeof value === 'number' && !Number.isSafeInteger(value)) found.push(key);
      return value;
    });
    return found;
  };
  const lists = Array.from({ length: 64 }, (_, i) => ({ id: `l-${i}`, votes: most - i }));
  for (const method of ['hare-largest-remainder', 'droop-largest-remainder', 'imperiali-largest-remainder',
    'dhondt', 'sainte-lague', 'modified-sainte-lague', 'adams']) {
    const large = { ...scenario(), lists, against_all: most,
      rules: { list_seats: 1_000, district_seats: 1_000, threshold_percent: '0.001', method } };
    const result = await seats(large, { margins: true });
    assert.deepEqual(inexact(result), [], method);
    assert.equal(result.base, 65 * most - 63 * 32);
    if (!result.quota) continue;
    const all = lists.reduce((sum, list) => sum + BigInt(list.votes), 0n);
    assert.equal(BigInt(result.quota.votes), all);
    result.lists.forEach(({ votes: own, whole, remainder }) => {
      const product = BigInt(own) * BigInt(result.quota.seats);
      assert.equal(BigInt(whole), product / all);
      assert.equal(BigInt(remainder.numerator), product % all);
    });
  }
  // The lone party under the law's own rule sets, and under the largest custom one.
  const law = await seats({ ...scenario(), rules: 'kurultai-2026', against_all: most,
    lists: [{ id: 'a', votes: most }, { id: 'b', votes: 10 ** 11 - 1 }] });
  assert.equal(law.outcome, 'lone_party');
  assert.deepEqual(inexact(law), []);
  const beyond = await seats({ ...scenario(), against_all: 0,
    rules: { list_seats: 1_000, threshold_percent: 50, lone_party: { factor: [999, 1_000], least: 0 } },
    lists: [{ id: 'a', votes: most }, { id: 'b', votes: most - 1 }] });
  assert.equal(beyond.outcome, 'lone_party');
  assert.deepEqual(inexact(beyond), ['numerator']);
  assert.equal(beyond.lone_party.corrected.numerator, Number(BigInt(most - 1) * 999_000n));
});

test('a threshold is kept exactly, as a number and as a text', async () => {
  const passes = async (threshold_percent, own) => (await seats({ ...scenario(), against_all: 0,
    rules: { list_seats: 10, threshold_percent },
    lists: [{ id: 'a', votes: own }, { id: 'b', votes: 100_000 - own }] })).lists[0].passed;
  for (const threshold of [4.999, '4.999']) {
    assert.equal(await passes(threshold, 4_999), true);
    assert.equal(await passes(threshold, 4_998), false);
  }
});

test('a wasm that is missing or broken rejects, and the next call tries again', () => inFolder(async (made) => {
  const file = join(made, 'mazhilis-core.mjs');
  const wasm = join(made, 'mazhilis-core.wasm');
  copyFileSync(join(folder, 'mazhilis-core.mjs'), file);
  const own = await import(pathToFileURL(file).href);
  await assert.rejects(own.seats(scenario()), { code: 'ENOENT' });
  writeFileSync(wasm, 'no wasm');
  await assert.rejects(own.seats(scenario()), WebAssembly.CompileError);
  copyFileSync(join(folder, 'mazhilis-core.wasm'), wasm);
  assert.deepEqual(await own.seats(scenario()), await seats(scenario()));
}));

test('a module that broke off is not used again', async () => {
  const { instantiate } = WebAssembly;
  let made = 0;
  WebAssembly.instantiate = /** @type {any} */ (async (/** @type {[any]} */ ...all) => {
    const { instance: { exports } } = await instantiate(...all);
    const answer = () => { throw new WebAssembly.RuntimeError('unreachable'); };
    return { instance: { exports: made++ ? exports : { ...exports, answer } } };
  });
  try {
    const own = await import(`${pathToFileURL(join(folder, 'mazhilis-core.mjs'))}?broken`);
    await assert.rejects(own.seats(scenario()), WebAssembly.RuntimeError);
    for (let i = 0; i < 2; ++i) assert.deepEqual(await own.seats(scenario()), await seats(scenario()));
    assert.equal(made, 2);
  } finally {
    WebAssembly.instantiate = instantiate;
  }
});

test('it works in a worker, and where code may not be made of texts', async () => {
  const address = pathToFileURL(join(folder, 'mazhilis-core.mjs')).href;
  const code = `import { seats } from ${JSON.stringify(address)};
    const result = await seats(${JSON.stringify(scenario())});`;
  const expected = await seats(scenario());
  await inFolder(async (made) => {
    const file = join(made, 'worker.mjs');
    writeFileSync(file, `import { parentPort } from 'node:worker_threads'; ${code} parentPort.postMessage(result);`);
    const worker = new Worker(file);
    assert.deepEqual(await new Promise((done, failed) => worker.once('message', done).once('error', failed)), expected);
  });
  const { out, err } = run(process.execPath, ['--disallow-code-generation-from-strings', '--input-type=module',
    '-e', `${code} console.log(JSON.stringify(result));`]);
  assert.deepEqual(JSON.parse(out), expected, err);
});
