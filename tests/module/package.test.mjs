// What's checked: the package as a user gets it: packed, unpacked into another
// project, the documents' examples run unchanged, and its types used.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, inFolder, root, run } from './module.mjs';

/** Calls `use` with a folder that has the package in its node_modules, and the package's files. */
const installed = (use) => inFolder(async (made) => {
  const packed = run('npm', ['pack', '--offline', '--pack-destination', made, '--loglevel=error'], { cwd: folder });
  assert.equal(packed.status, 0, packed.err);
  const [archive] = readdirSync(made).filter((name) => name.endsWith('.tgz'));
  const place = join(made, 'node_modules/mazhilis-core');
  mkdirSync(place, { recursive: true });
  const unpacked = run('tar', ['-xzf', archive, '-C', place, '--strip-components=1'], { cwd: made });
  assert.equal(unpacked.status, 0, unpacked.err);
  return use(made, place);
});

/** The blocks of a document between lines of ```: [the text after the first ```, the block]. */
const blocks = (document) => [...readFileSync(join(root, document), 'utf8')
  .matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, kind, text]) => [kind, text]);

const node = (cwd, file) => {
  const { status, out, err } = run(process.execPath, [file], { cwd });
  assert.equal(status, 0, err);
  return out;
};

// Each use has a field that only the right type has, and each marked line is an error.
const uses = (from) => `import { rules, seats, type Result, type Scenario } from '${from}';
const scenario: Scenario = { format: 'mazhilis-scenario', version: 1, rules: 'mazhilis-2023',
  lists: [{ id: 'a', votes: 60 }, { id: 'b', votes: 40n, registered: 1 }], district_seats: { a: 3 } };
const result: Result = await seats(scenario, { warn: (warning) => warning.toUpperCase() });
export const share: number = result.lists[0].seats / (result.quota?.seats ?? 1);
const close = await seats(JSON.stringify(scenario), { margins: true });
export const more: number | null = close.lists[0].margins.to_next_seat;
export const behind: string | undefined = close.last_seat?.behind;
scenario.rules = (await rules())[0].rules;
// @ts-expect-error no margins were asked for
result.lists[0].margins;
// @ts-expect-error votes are numbers
scenario.lists.push({ id: 'c', votes: '5' });
// @ts-expect-error there is no such outcome
export const none = result.outcome === 'nobody';
// @ts-expect-error there may be no quota
result.quota.votes;
`;

test('the package works where it is installed', () => installed((made, place) => {
  assert.deepEqual(readdirSync(place).sort(), ['LICENSE', 'README.md', 'licenses.txt', 'mazhilis-core.d.mts',
    'mazhilis-core.mjs', 'mazhilis-core.wasm', 'package.json']);
  const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  const project = readFileSync(join(root, 'CMakeLists.txt'), 'utf8');
  assert.equal(version, /project\(mazhilis VERSION (\S+)/.exec(project)[1]);

  const [[, code]] = blocks('module/README.md').filter(([kind]) => kind === 'js');
  writeFileSync(join(made, 'use.mjs'), code);
  assert.equal(node(made, 'use.mjs').trim(), code.trim().split('  // ').at(-1));

  for (const [name, from] of [['package', 'mazhilis-core'], ['files', './node_modules/mazhilis-core/mazhilis-core.mjs']]) {
    writeFileSync(join(made, `${name}.mts`), uses(from));
  }
  writeFileSync(join(made, 'tsconfig.json'), JSON.stringify({
    compilerOptions: { strict: true, noEmit: true, target: 'es2022', module: 'nodenext', lib: ['es2022'], types: [] },
    files: ['package.mts', 'files.mts'],
  }));
  const { status, out } = run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], { cwd: made });
  assert.equal(status, 0, out);
}));

test('the example in the document prints what stands below it', () => inFolder((made) => {
  const [[kind, code], [, printed], [, sentence]] = blocks('docs/core.md');
  assert.equal(kind, 'js');
  assert.ok(code.trim().split('\n').length <= 10);
  for (const name of ['mazhilis-core.mjs', 'mazhilis-core.wasm']) {
    writeFileSync(join(made, name), readFileSync(join(folder, name)));
  }
  writeFileSync(join(made, 'example.mjs'), code);
  assert.equal(node(made, 'example.mjs'), printed);
  // And so does the quoted error.
  writeFileSync(join(made, 'error.mjs'), `import { seats } from './mazhilis-core.mjs';
    const lists = ['a', 'b', 'c', 'd'].map((id) => ({ id, votes: id === 'd' ? -5 : 1 }));
    await seats({ format: 'mazhilis-scenario', version: 1, rules: 'mazhilis-2023', lists })
      .catch(({ message }) => console.log(message));`);
  assert.equal(node(made, 'error.mjs'), sentence);
}));
