// What's checked: the core's module in a page and in a worker, each under the strict
// policy, with a wasm whose type the server does not know.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { headers } from '../../hosting/rules.mjs';
import { explainer, result, site } from './explainer.mjs';

const pageTest = explainer();

const worker = `import { seats } from './mazhilis-core.mjs';
  onmessage = async ({ data }) => {
    let forbidden;
    try { new Function('')(); } catch ({ name }) { forbidden = name; }
    postMessage([await seats(data), await seats({}).catch(String), forbidden]);
  };`;

pageTest('the module gives the page\'s own result, in the page and in a worker', {
  async prepare(page) {
    const wasm = await readFile(`${site}/mazhilis-core.wasm`);
    await page.route('**/mazhilis-core.wasm', (route) => route.fulfill({
      contentType: 'text/plain', headers, body: wasm }));
    await page.route('**/seats-worker.mjs', (route) => route.fulfill({
      contentType: 'text/javascript', headers, body: worker }));
  },
}, async (page, { url }) => {
  const answers = await page.evaluate(async (folder) => {
    const scenario = window.mazhilis.scenario();
    const { seats } = await import(`${folder}mazhilis-core.mjs`);
    const other = new Worker(`${folder}seats-worker.mjs`, { type: 'module' });
    const answer = new Promise((done, failed) => {
      other.onmessage = ({ data }) => done(data);
      other.onerror = ({ message }) => failed(new Error(message ?? 'the worker did not start'));
    });
    other.postMessage(scenario);
    return { here: await seats(scenario), there: await answer };
  }, url);
  const expected = await result(page);
  assert.deepEqual(answers.here, expected);
  assert.deepEqual(answers.there, [expected,
    'Error: format: expected "mazhilis-scenario", found nothing', 'EvalError']);
});
