// Runs the real nginx on this machine only, in a folder of its own, with the rules of
// hosting/nginx and of the folder that it serves: for the tests and for the load test. The
// system's own configuration is not read.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { end, start } from '../../tests/page/engines/processes.mjs';

const rules = fileURLToPath(new URL('../../hosting/nginx/', import.meta.url));
const program = process.env.MAZHILIS_NGINX || 'nginx';
const brotli = process.env.MAZHILIS_NGINX
  && join(dirname(program), '../lib/nginx/modules/ngx_http_brotli_static_module.so');

const freePort = () => new Promise((done, failed) => {
  const probe = createServer();
  probe.once('error', failed);
  probe.listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
    probe.close(() => done(port));
  });
});

const answers = (port) => new Promise((done) => {
  const socket = connect(port, '127.0.0.1');
  socket.once('connect', () => { socket.destroy(); done(true); });
  socket.once('error', () => done(false));
});

// `plain` is the folder of a second server with a minimal configuration.
const configuration = (folder, directory, port, plain, plainPort) => `
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
worker_processes 1;
${process.getuid() === 0 ? `user ${userInfo().username};` : ''}
${brotli ? `load_module ${brotli};` : ''}
events { worker_connections 512; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) =>
    `${name}_temp_path ${folder}/${name};`).join(' ')}
  include ${directory}/_nginx.conf;
  server {
    listen 127.0.0.1:${port};
    root ${directory};
    include ${rules}site.conf;
    location /any/sub/path/ { alias ${directory}/; }
  }
  ${plain ? `server { listen 127.0.0.1:${plainPort}; root ${plain}; sendfile on; tcp_nopush on; }` : ''}
}
`;

/**
 * Serves `directory`, a folder for hosts, at `url` and below `url`any/sub/path/, and the folder
 * `plain`, if there is one, at `plainUrl` by a second server with none of our rules.
 */
export async function nginx({ directory, plain = undefined }) {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const plainPort = plain && await freePort();
  const config = join(folder, 'nginx.conf');
  await writeFile(config, configuration(folder, resolve(directory), port, plain, plainPort));
  const args = ['-e', join(folder, 'error.log'), '-p', folder, '-c', config];
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await promisify(execFile)(program, [...args, '-t', '-q']);
  } catch (error) {
    await remove();
    throw new Error(`nginx does not take the configuration: ${error.stderr || error.message}`);
  }
  const server = start(program, args, { stdio: 'ignore' });
  let gone = false;
  server.once('exit', () => { gone = true; });
  const close = async () => {
    await end(server);
    await remove();
  };
  for (let tries = 0; !await answers(port); ++tries) {
    if (gone || tries === 200) {
      await close();
      throw new Error('nginx does not start');
    }
    await sleep(25);
  }
  return { url: `http://127.0.0.1:${port}/`, plainUrl: `http://127.0.0.1:${plainPort}/`, close };
}
