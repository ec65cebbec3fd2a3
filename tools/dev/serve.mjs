// Serves a folder like a strict static host: with the page's content security policy, at any
// sub-path, never from a stale cache.
//
//   node tools/dev/serve.mjs [FOLDER]           PORT=8080 by default
//   import { serve } from './serve.mjs';    const { url, close } = await serve({ directory, port: 0, prefix: '/a/b/' })

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { headers, headersOf } from '../../hosting/rules.mjs';

/**
 * Starts serving `directory` on this machine only.
 * @param {object} options
 * @param {string} options.directory  the folder
 * @param {number} [options.port]     0 takes any free one
 * @param {string} [options.prefix]   the path below which the folder appears, with slashes at both ends
 * @param {boolean} [options.packed]  sends FILE.br, if there is one, to clients that accept it
 * @param {boolean} [options.policy]  false: without the page's policy, for pages that are not ours
 * @param {(request, response) => Promise<boolean>} [options.first]  may handle a request itself, and then resolves to true
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export function serve({ directory, port = 8080, prefix = '/', packed = false, policy = true, first }) {
  const sent = { ...headers };
  if (!policy) delete sent['Content-Security-Policy'];
  // What is inline in the site's pages, as they are now.
  const startPage = () => {
    const file = join(directory, 'index.html');
    return policy && existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  // sirv's `dev` reads the disk for each request: the next reload shows a rebuilt page,
  // since files without a fingerprint are requested each time.
  const files = sirv(directory, {
    dev: true,
    etag: true,
    brotli: packed,
    setHeaders: (response, path) => {
      const all = headersOf(path, startPage());
      if (!policy) delete all['Content-Security-Policy'];
      for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
    },
  });
  const notFound = (response) => {
    response.writeHead(404, { ...sent, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Not found\n');
  };
  // For a site without a worker, such as the development build, if the browser still has the
  // worker of a site served here before: unregisters it.
  const noWorker = (response) => {
    response.writeHead(200, { ...sent, 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' });
    response.end(`addEventListener('install', () => skipWaiting());
addEventListener('activate', async () => {
  await registration.unregister();
  for (const page of await clients.matchAll()) page.navigate(page.url);
});
`);
  };
  const server = createServer(async (request, response) => {
    if (await first?.(request, response)) return;
    if (!['GET', 'HEAD'].includes(request.method)) {
      response.writeHead(405, { ...sent, Allow: 'GET, HEAD' }).end();
    } else if (request.url.startsWith(prefix)) {
      request.url = request.url.slice(prefix.length - 1);
      const to = folderAt(directory, request.url);
      if (to) response.writeHead(308, { ...sent, Location: to }).end();
      else files(request, response, () => (request.url === '/sw.js' ? noWorker : notFound)(response));
    } else if (`${request.url}/` === prefix) {
      response.writeHead(308, { ...sent, Location: prefix }).end();
    } else {
      notFound(response);
    }
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done({
      url: `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}${prefix}`,
      close: () => new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
    }));
  });
}

// The redirect target for a folder's address without its slash, at which relative addresses
// in the page would be wrong. Empty for any other address.
function folderAt(directory, address) {
  const [, path, query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(address);
  const name = path.split('/').at(-1);
  if (!/^[\w.-]+$/.test(name) || path.includes('..')) return '';
  const isFolder = statSync(join(directory, path), { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? `${name}/${query}` : '';
}

async function main() {
  const directory = resolve(process.argv[2] ?? 'dist');
  const port = Number(process.env.PORT || 8080);
  const stop = (message) => {
    console.error(`dev: ${message}`);
    process.exit(1);
  };
  if (!existsSync(directory)) stop(`there is no folder ${directory}; run ./dev build first`);
  if (!Number.isInteger(port) || port < 0 || port > 65535) stop(`PORT=${process.env.PORT} is not a port; it is a number from 1 to 65535`);
  try {
    const { url } = await serve({ directory, port });
    console.log(`The explainer is at ${url} (Ctrl-C ends it)`);
  } catch (error) {
    if (error.code === 'EADDRINUSE') stop(`port ${port} is taken; choose another one, as in: PORT=${port + 1} ./dev run`);
    if (error.code === 'EACCES') stop(`this user may not listen on port ${port}; choose another one, as in: PORT=8080 ./dev run`);
    throw error;
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
