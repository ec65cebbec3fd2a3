// What's checked: every file and every heading that a document names or links to exists;
// and the workflows run the right commands, with every version pinned.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'THIRD_PARTY.md', 'hosting/README.md', 'module/README.md',
  ...readdirSync('docs').filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

// A path below one of the repository's folders, without a placeholder.
const named = /^(?:\.ci|\.github|assets|cmake|docs|hosting|module|src|tests|tools|web)\/[\w./-]+$/;
const anchorOf = (heading) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-');

test('what a document names is there', () => {
  assert.ok(documents.length >= 11);
  let paths = 0;
  for (const document of documents) {
    const text = readFileSync(document, 'utf8').replace(/^```.*?^```$/gms, '');
    for (const [, path] of text.matchAll(/`([^`\n]+)`/g)) {
      if (!named.test(path)) continue;
      ++paths;
      assert.ok(existsSync(path), `${document}: ${path}`);
    }
    for (const [, link] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https:/.test(link)) continue;
      const [path, anchor] = link.split('#');
      const place = path ? normalize(join(dirname(document), path)) : document;
      assert.ok(existsSync(place), `${document}: ${link}`);
      if (!anchor) continue;
      const headings = [...readFileSync(place, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, one]) => anchorOf(one));
      assert.ok(headings.includes(anchor), `${document}: ${link}`);
    }
  }
  assert.ok(paths > 80, `${paths} paths`);
});

test('the workflows run the project\'s own commands, and each action is pinned by its commit', () => {
  const workflows = Object.fromEntries(['ci', 'pages'].map((name) => [name, readFileSync(`.github/workflows/${name}.yml`, 'utf8')]));
  for (const [name, text] of Object.entries(workflows)) {
    assert.match(text, /^ +image: debian:12$/m, name);
    assert.doesNotMatch(text, /\t/, `${name}: YAML has no tabs`);
    const actions = [...text.matchAll(/\buses: (.*)$/gm)].map(([, action]) => action);
    assert.ok(actions.length >= 2, name);
    for (const action of actions) assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, name);
  }
  assert.match(workflows.ci, /^ +- run: \.ci\/run$/m);
  assert.match(workflows.pages, /^ +- run: \.\/dev build\n +env:\n +SITE_URL: .*base_url/m);
  assert.match(workflows.pages, /^ +path: dist$/m);
});
