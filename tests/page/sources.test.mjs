// What's checked: the sources in the text version. One per line in the reader's
// language, with a link where there is one, which leads to another site by https in a
// window of its own; that site gets no request before a click (in each page test a request
// to another site is a failure).
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { control, explainer, until } from './explainer.mjs';

const pageTest = explainer();

const read = async (path) => JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8'));
const inTag = (text, tag) => (typeof text === 'string' ? text : text[tag]);

const lines = (page) => page.evaluate(() => [...document.querySelectorAll('#section-sources [data-node^="source-"]')]
  .map((line) => ({ id: line.dataset.node, text: line.querySelector('p').textContent,
    links: [...line.querySelectorAll('a')].map((a) => ({ text: a.textContent, href: a.getAttribute('href'),
      rel: a.rel, target: a.target })) })));

for (const tag of ['en', 'kk', 'ru']) {
  pageTest(`every source in ${tag}`, { address: `?lang=${tag}` }, async (page) => {
    const { sources } = await read('assets/elections/2023-03-19.json');
    const first = (await lines(page)).find(({ id }) => id === 'source-votes');
    assert.deepEqual(first.links, [{ text: inTag(sources[0].name, tag), href: sources[0].link,
      rel: 'noopener', target: '_blank' }]);
    await control(page, 'open/sources').click();
    await until('they are there', async () => (await lines(page)).some(({ id }) => id === 'source-1'));
    const told = await lines(page);
    sources.forEach(({ what, name, link }, i) => {
      const { text, links } = told.find(({ id }) => id === `source-${i + 1}`);
      assert.equal(text, `${inTag(what, tag)}: ${inTag(name, tag)}.`);
      assert.deepEqual(links.map(({ href }) => href), link ? [link] : []);
    });
    for (const { href } of told.flatMap(({ links }) => links)) assert.match(href, /^https:\/\/[^/]+\/./);
  });
}

// The sources of an election that is not shown at first are loaded when it is chosen.
pageTest('the sources of another election', {}, async (page, { log }) => {
  const { sources } = await read('assets/elections/2007-08-18.json');
  await control(page, 'election').first().selectOption('2007-08-18');
  await until('its source is named', async () => (await lines(page))
    .find(({ id }) => id === 'source-votes').text.includes(sources[0].name.en));
  assert.equal(log.requests.filter((url) => url.includes('/more/')).length, 1);
});
