// What's checked: scripts and style sheets find the ids that they name. The outline's ids
// are those of the C++ header; all others are in the page's HTML, or a script creates them.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { header, scriptFile, scriptOf } from '../../tools/site/ids.mjs';
import * as names from '../../web/text/ids.mjs';

const read = (file) => readFileSync(file, 'utf8');
const outlineIds = Object.values(names);

test('the scripts\' names of ids are those that the generator writes', () => {
  assert.equal(read(scriptFile), scriptOf(read(header)), 'run: node tools/site/ids.mjs');
  assert.ok(outlineIds.length > 40, `${outlineIds.length} ids`);
});

// Without comments, and with the values of the names in template strings.
const scriptText = (file) => read(file).replace(/^\s*(\/\/|\/?\*).*$/gm, '')
  .replace(/\$\{(k\w+)\}/g, (whole, name) => names[name] ?? whole);
const all = (text, pattern) => [...text.matchAll(pattern)].map((match) => match.slice(1).find((group) => group !== undefined));

const sources = readdirSync('web', { recursive: true }).map((name) => `web/${String(name).replaceAll('\\', '/')}`);
const isScript = (file) => /\.m?js$/.test(file);
// The page for those who embed has a document, a script and a style sheet of its own.
const ofBuilder = ['web/embed.html', 'web/embed/builder.mjs', 'web/styles/embed.css'];
const pages = {
  'the page': { files: sources.filter((file) => !ofBuilder.includes(file)),
    writers: ['src/picture/chamber_svg.cpp', 'src/picture/marks.cpp', 'tools/site/first_page.mjs', 'tools/site/single.mjs'] },
  'the page for those who embed': { files: ofBuilder, writers: [] },
};

// The ids, classes and data attributes of a page. A star replaces a value from a script.
function contentOf({ files, writers }) {
  const scripts = files.filter(isScript);
  const html = [...files.filter((file) => file.endsWith('.html')), ...writers].map(read).join('\n').replaceAll('\\"', '"');
  const script = scripts.map(scriptText).join('\n');
  const made = all(script, /\bid(?:: | = )(?:'([\w-]+)'|`([^`]+)`)/g).flatMap((id) => {
    // The outline's sections, nodes and tables are known by name.
    const [, prefix] = id.match(/^([\w-]+)\$\{(?:section|node)\.id\}$/) ?? [];
    return prefix ? [`${prefix}*`, ...outlineIds.map((one) => prefix + one)] : [id.replace(/\$\{.*/, '*')];
  });
  // A class may be any word of a string: the words that become classes are determined later.
  const words = [...scripts, ...writers].flatMap((file) =>
    all(scriptText(file), isScript(file) ? /'([^'\n]*)'|`([^`]*)`/g : /"([^"\n]*)"/g))
    .flatMap((text) => text.replaceAll(/\$\{/g, '*').split(/[^\w*-]+/))
    .map((word) => word.replace(/(?<=\w)-$/, '-*'));  // C++ adds a number to it
  return { ids: new Set([...all(html, /\bid="([\w-]+)"/g), ...made]),
    classes: new Set([...all(html, /\bclass="([^"]*)"/g).flatMap((list) => list.split(' ')), ...words,
      ...outlineIds, ...outlineIds.map((one) => `cell-${one}`)]),
    data: new Set([...all(html, /\bdata-([\w-]+)=/g), ...all(script, /\btoggleAttribute\('data-([\w-]+)'/g),
      ...all(script, /\bdataset\.(\w+)/g).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))]) };
}

// The selectors of a style sheet that match nothing.
function unknownInStyles(text, { ids, classes, data }) {
  const rules = text.replace(/\/\*[^]*?\*\//g, '').replace(/@import[^;]*;/g, '');
  const selectors = all(rules, /(?<=^|[{};])([^{};]+)\{/g).filter((one) => !one.trim().startsWith('@')).join('\n');
  return [...all(selectors, /(#[\w-]+)/g).filter((one) => !ids.has(one.slice(1))),
    ...all(selectors, /(\.[a-z][\w-]*)/g).filter((one) => !classes.has(one.slice(1)) && !classes.has(one.slice(1).replace(/\d+$/, '*'))),
    ...all(selectors, /\[(data-[\w-]+)/g).filter((one) => !data.has(one.slice('data-'.length))),
    ...all(selectors, /\[data-node[~|^$*]?=['"]?([\w-]+)/g).filter((one) => !outlineIds.includes(one))];
}

// The ids that a script looks for and that do not exist.
function unknownInScript(text, { ids }) {
  const asked = all(text, /\b(?:byId|getElementById)\((?:'([^']*)'|`([^`]*)`)\)/g);
  // Colours are not ids, and neither is the "#v=" of a link.
  const selected = all(text, /(?<=['"`\s,(])#([a-z][\w-]*(?:\$\{|(?![\w=-])))/g).filter((id) => !/^[\da-f]{3,8}$/.test(id));
  return [...asked, ...selected].map((id) => id.replace(/\$\{.*/, '*')).filter((id) => !ids.has(id));
}

for (const [name, page] of Object.entries(pages)) {
  const content = contentOf(page);

  test(`${name}: what the style sheets select is there`, () => {
    const files = page.files.filter((file) => file.endsWith('.css'));
    assert.ok(files.length > 0);
    for (const file of files) assert.deepEqual(unknownInStyles(read(file), content), [], file);
  });

  test(`${name}: what the scripts look for is there`, () => {
    for (const file of page.files.filter(isScript)) assert.deepEqual(unknownInScript(scriptText(file), content), [], file);
  });

  test(`${name}: what its HTML refers to is there`, () => {
    for (const file of page.files.filter((one) => one.endsWith('.html'))) {
      const referred = all(read(file), /\b(?:href="#|for="|aria-\w+by=")([^"]+)"/g).flatMap((list) => list.split(' '));
      assert.deepEqual(referred.filter((id) => !content.ids.has(id)), [], file);
    }
  });
}

test('what is looked for in the outline has a name of the generated script', () => {
  const files = [...sources, ...readdirSync('tools/site').map((name) => `tools/site/${name}`)]
    .filter((file) => isScript(file) && read(file).includes('/text/ids.mjs\''));
  assert.ok(files.length >= 6, files.join(' '));
  const asks = /\bid === '([^']*)'|\b(?:outline|nodesOf|section|node|table|cell|label|said|told|first)\((?:[^()]*, )?'([^']*)'/g;
  for (const file of files) {
    // The rows have ids of lists, which are the scenario's.
    const literal = all(scriptText(file).replaceAll(/\brow\.id === '[^']*'/g, ''), asks);
    assert.deepEqual(literal, [], file);
  }
});

test('an id, a class or an attribute that is misspelt is found', () => {
  const content = contentOf(pages['the page']);
  const right = '#section-votes .cell-lock, #table-seats td, [data-node="scale"], #first .list-8 { color: #fff; }';
  assert.deepEqual(unknownInStyles(right, content), []);
  const wrong = ['#section-vots', '#table-seat', '#langages', '.cell-lok', '[data-node="scales"]', '[data-nod="scale"]'];
  for (const one of wrong) {
    assert.equal(unknownInStyles(right.replace('td,', `td, ${one},`), content).length, 1, one);
    assert.equal(unknownInStyles(`/* { */ @media print { ${one} { color: red; } ${right} }`, content).length, 1, one);
  }
  const fine = "byId('undo'); byId(`picture-chamber`); q.querySelector(`#section-${section.id}`); s('#languages a', '#fbfaf6', '#v=1')";
  assert.deepEqual(unknownInScript(fine, content), []);
  for (const [from, to] of [['undo', 'undu'], ['picture-chamber', 'picture-chamer'], ['#section', '#sektion'], ['#languages', '#language']]) {
    assert.equal(unknownInScript(fine.replace(from, to), content).length, 1, to);
  }
});
