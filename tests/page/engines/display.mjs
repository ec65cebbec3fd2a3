// A screen for browsers that need one to draw with WebGL: an X server without a
// monitor, large enough for a tall window on a dense screen.
import { end, says, start } from './processes.mjs';

/** Starts one on a free number. Resolves to `{ name: ':7', close }`. */
export async function display() {
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', '4000x16000x24',
    '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await says(server, server.stdio[3], /\d+(?=\n)/, 'Xvfb');
  return { name: `:${number}`, close: () => end(server) };
}
