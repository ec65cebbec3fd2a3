// The site as a test needs it served: a file can be late, broken or absent, and
// requests are recorded. For engines whose drivers cannot do that.
import { readFile } from 'node:fs/promises';
import { headersOf } from '../../../hosting/rules.mjs';
import { serve } from '../../../tools/dev/serve.mjs';

// '**/texts/*.json' as a pattern for addresses.
const asPattern = (glob) => new RegExp(`^${glob.split(/(\*\*|\*)/).map((part) =>
  ({ '**': '.*', '*': '[^/]*' }[part] ?? part.replace(/[.?+^${}()|[\]\\]/g, '\\$&'))).join('')}$`);

const kBefore = '/before-all-scripts.js';

/** Like `serve`, with the test's changes; call `forget` before each test. */
export async function host(options) {
  let rules = [];
  let before = '';
  let log = { requests: [], arrived: [], failed: [] };
  let origin = '';
  const address = (request) => `${origin}${request.url}`;

  async function first(request, response) {
    const url = address(request);
    if (request.url === kBefore) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(before);
      return true;
    }
    const here = log;
    here.requests.push(url);
    response.on('finish', () => {
      here.arrived.push(url);
      if (response.statusCode >= 400) here.failed.push(`${url}: ${response.statusCode}`);
    });
    const rule = rules.findLast(({ pattern }) => pattern.test(url));
    let answered = false;
    await rule?.handler({
      request: () => ({ url: () => url }),
      continue: () => {},
      abort: () => {
        answered = true;
        here.failed.push(`${url}: ERR_FAILED`);
        request.socket.destroy();
      },
      fulfill: ({ status = 200, contentType, headers: more, body }) => {
        answered = true;
        response.writeHead(status, { ...more, 'Content-Type': contentType }).end(body);
      },
    });
    return answered || await withScript(request, response);
  }

  // Before the page's own scripts, as a file: its policy forbids anything else.
  async function withScript(request, response) {
    const { pathname } = new URL(address(request));
    const isPage = pathname.startsWith(options.prefix) && /(\/|\.html)$/.test(pathname);
    if (!before || !isPage) return false;
    const path = pathname.slice(options.prefix.length).replace(/(^|\/)$/, '$1index.html');
    const html = await readFile(`${options.directory}/${path}`, 'utf8');
    response.writeHead(200, { ...headersOf(path, html), 'Content-Type': 'text/html' });
    response.end(html.replace('<head>', `<head><script src="${kBefore}"></script>`));
    return true;
  }

  const server = await serve({ ...options, first });
  origin = new URL(server.url).origin;
  return {
    ...server,
    forget() {
      rules = [];
      before = '';
      log = { requests: [], arrived: [], failed: [] };
      return log;
    },
    route: (glob, handler) => rules.push({ glob, pattern: asPattern(glob), handler }),
    unroute: (glob) => { rules = rules.filter((rule) => rule.glob !== glob); },
    beforeScripts: (code) => { before += `${code}\n`; },
  };
}
