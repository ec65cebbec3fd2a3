// What's checked: no script of the page can turn a text into markup or into code; and
// the files that docs/threat-model.md names exist.
import assert from 'node:assert/strict';
import { readFile, readdir, stat } from 'node:fs/promises';
import { test } from 'node:test';

test('the page\'s scripts make elements, and parse none', async () => {
  const scripts = (await readdir('web', { recursive: true })).filter((name) => /\.m?js$/.test(name));
  assert.ok(scripts.length >= 9, scripts.join(' '));
  const parses = new RegExp(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTML',
    'document\\.write', 'createContextualFragment', 'DOMParser', 'srcdoc', 'javascript:',
    '\\beval\\b', '\\bFunction\\(', 'setTimeout\\([\'"`]', 'setAttribute\\([\'"`]on'].join('|'));
  // The markup needed before the first paint: one tag, and no text from outside in it.
  const allowed = { 'boot/early.js': "if (document.readyState === 'loading') document.write(`<script src=\"${files.theme}\"></script>`);" };
  for (const name of scripts) {
    for (const [i, line] of (await readFile(`web/${name}`, 'utf8')).split('\n').entries()) {
      if (line.trim() !== allowed[name]) assert.doesNotMatch(line, parses, `web/${name}:${i + 1}`);
    }
  }
});

test('the threat model has a place and a test for each threat, and all of them exist', async () => {
  const text = await readFile('docs/threat-model.md', 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('|')).slice(2)
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  assert.ok(rows.length >= 10);
  for (const row of rows) {
    assert.equal(row.length, 5, row[1]);
    const [places, tests] = row.slice(3).map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path));
    assert.ok(places.length && tests.length, row[1]);
    for (const path of [...places, ...tests]) assert.ok((await stat(path)).isFile(), path);
    for (const path of tests) assert.match(path, /^tests\//);
  }
});
