// Splits the page's program into the parts that web/bridge/program.mjs loads one after the other.
//
//   node tools/site/split.mjs BINARYEN PROGRAM PROFILE OUT
//
// BINARYEN is the folder of Binaryen's tools, PROGRAM the linked program with the names of its
// functions. PROFILE names the functions of the parts `canvas`, `sections` and `opened`; all others are
// in the first part, so that with an old profile a changed program still works and is only larger.
// tools/dev/profile.mjs records it. OUT gets explainer.wasm and one file for each part; and
// PROGRAM has a copy in one part beside it, whole.wasm, for the single-file page.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [binaryen, program, profile, out] = process.argv.slice(2);
// What Emscripten's default and our flags (cmake/Settings.cmake) let a program use.
const features = ['bulk-memory', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext']
  .map((name) => `--enable-${name}`);

execFileSync(join(binaryen, 'wasm-opt'), [program, ...features, '--strip-debug', '-o', join(dirname(program), 'whole.wasm')]);

const text = readFileSync(profile, 'utf8').replace(/^#.*\n/gm, '').trim();
const listed = text.split(/\s+/).length;
const manifest = join(dirname(program), 'parts.txt');
writeFileSync(manifest, `${text}\n`);
const { status, stderr } = spawnSync(join(binaryen, 'wasm-split'), ['--multi-split', program, ...features,
  '--manifest', manifest, '--out-prefix', join(out, '/'), '-o', join(out, 'explainer.wasm')], { encoding: 'utf8' });
rmSync(manifest);
const missing = stderr.match(/Function .* does not exist/g)?.length ?? 0;
if (status !== 0) throw new Error(stderr);
if (missing > 0) {
  console.log(`${missing} of the ${listed} functions in ${profile} are not in the program: the first part is larger than needed; record it again: node tools/dev/profile.mjs`);
}
