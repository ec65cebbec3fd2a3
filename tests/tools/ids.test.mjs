// What's checked: the scripts' names of the outline's ids are those of the C++ header.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { header, scriptFile, scriptOf } from '../../tools/site/ids.mjs';
import * as names from '../../web/text/ids.mjs';

const read = (file) => readFileSync(file, 'utf8');
const outlineIds = Object.values(names);

test('the scripts\' names of ids are those that the generator writes', () => {
  assert.equal(read(scriptFile), scriptOf(read(header)), 'run: node tools/site/ids.mjs');
  assert.ok(outlineIds.length > 40, `${outlineIds.length} ids`);
});
