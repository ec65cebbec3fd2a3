// Programs that the tests start and end, such as a browser or a screen: each is the
// head of a process group, so that its children end with it.
import { spawn } from 'node:child_process';

const running = new Set();

/** Like `spawn`. A program still running ends when this process does. */
export function start(program, args, options) {
  const child = spawn(program, args, { ...options, detached: true });
  running.add(child);
  child.once('error', () => running.delete(child));
  child.once('exit', () => running.delete(child));
  return child;
}

const kill = ({ pid }, signal) => {
  try {
    process.kill(-pid, signal);
  } catch { /* It is gone. */ }
};

process.once('exit', () => running.forEach((child) => kill(child, 'SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** Ends one, and waits until it is gone. */
export async function end(child) {
  if (!running.has(child)) return;
  const gone = new Promise((done) => { child.once('exit', done); });
  kill(child, 'SIGTERM');
  const timer = setTimeout(kill, 5000, child, 'SIGKILL');
  await gone;
  clearTimeout(timer);
  kill(child, 'SIGKILL');  // its remaining children
  // A pipe that is still open would keep this process alive.
  for (const stream of child.stdio) stream?.destroy();
}

/** The first match of `pattern` in a program's output; `name` is for the message. */
export function says(child, stream, pattern, name) {
  return new Promise((found, failed) => {
    let text = '';
    const fail = (why) => failed(new Error(`${why}:\n${text}`));
    const timer = setTimeout(fail, 60_000, `${name} did not start`);
    timer.unref();
    child.once('error', () => fail(`there is no ${name}; ./dev test installs it`));
    child.once('exit', () => fail(`${name} ended at once`));
    stream.on('data', (data) => {
      text = (text + data).slice(-100_000);
      const match = text.match(pattern);
      if (match) found(match);
    });
  });
}
