// Shared by the module's tests: the built package, and the command line that it
// must agree with. `./dev build` makes both.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
/** The package as the build leaves it. */
export const folder = resolve(root, process.env.PACKAGE ?? 'build/web/npm');
const program = resolve(root, process.env.PROGRAM ?? 'build/native/mazhilis');
for (const place of [folder, program]) {
  assert.ok(existsSync(place), `there is no ${place}; ./dev build makes it`);
}

/** Its exports. */
export const load = () => import(pathToFileURL(join(folder, 'mazhilis-core.mjs')).href);

/** Runs a program to its end: { status, out, err }. */
export function run(command, words, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, words,
    { encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 120_000, ...options });
  if (error) throw error;
  return { status, out: stdout, err: stderr };
}
export const mazhilis = (...words) => run(program, words);

/** Calls `use` with a new folder, which is gone afterwards. */
export async function inFolder(use) {
  const made = mkdtempSync(join(tmpdir(), 'mazhilis-core-'));
  try {
    return await use(made);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** One small scenario, changed by `edit`. */
/** @param {(made: any) => void} [edit] */
export function scenario(edit = () => {}) {
  const made = {
    format: 'mazhilis-scenario', version: 1, rules: 'mazhilis-2023',
    lists: [{ id: 'north', votes: 520_000 }, { id: 'south', votes: 310_000 },
      { id: 'coast', votes: 45_000 }],
    against_all: 60_000,
  };
  edit(made);
  return made;
}
