// Computes seats from votes, exactly by the law, for scripts in a browser or in Node: the
// page's core in a WebAssembly file of its own. Its parameters and results are described
// in mazhilis-core.d.mts.

const kMaxBytes = 2 ** 20;  // of a scenario's text; more is refused, and need not be copied
const encoder = new TextEncoder();
const decoder = new TextDecoder();

// Compiled at the first call and kept. After a failure, the next call tries again.
let starting;
function start() {
  starting ??= load().catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function load() {
  const imports = { env: { emscripten_notify_memory_growth() {} } };
  const { instance } = await WebAssembly.instantiate(await bytes(), imports);
  instance.exports._initialize();
  return instance.exports;
}

// Compiled after the download, so the server's content type does not matter.
async function bytes() {
  const place = new URL('mazhilis-core.wasm', import.meta.url);
  if (place.protocol === 'file:') {
    const files = 'node:fs/promises';  // a variable, so that bundlers for browsers do not resolve it
    return (await import(files)).readFile(place);
  }
  const response = await fetch(place);
  if (!response.ok) throw new Error(`${place}: ${response.status}`);
  return response.arrayBuffer();
}

// A text in the core's memory, up to its terminating zero.
function textAt(core, place) {
  const all = new Uint8Array(core.memory.buffer, place);
  return decoder.decode(all.subarray(0, all.indexOf(0)));
}

function ask(core, text, withMargins) {
  try {
    // encodeInto writes whole characters of up to 4 bytes: too long a text stays too long.
    const length = Math.min(3 * text.length, kMaxBytes + 4);
    const place = core.room(length);
    const room = new Uint8Array(core.memory.buffer, place, length);
    const { written } = encoder.encodeInto(text, room);
    return JSON.parse(textAt(core, core.answer(written, withMargins)));
  } catch (error) {
    starting = undefined;  // its state may be inconsistent, and a new instance is made quickly
    throw error;
  }
}

// Writes values that JSON lacks by their names, where JSON would write null.
function sayable(_, value) {
  const plain = typeof value === 'bigint' ? Number(value) : value;
  return typeof plain === 'number' && !Number.isFinite(plain) ? String(plain) : plain;
}

function asText(scenario) {
  if (typeof scenario === 'string') return scenario;
  try {
    return JSON.stringify(scenario, sayable) ?? 'null';
  } catch (error) {
    const [why] = String(error?.message ?? error).split('\n');
    throw new Error(`expected what JSON can hold, found something else (${why})`, { cause: error });
  }
}

export async function seats(scenario, { margins = false, warn } = {}) {
  const text = asText(scenario);
  const { problem, warnings, result } = ask(await start(), text, margins);
  if (problem !== undefined) throw new Error(problem);
  if (warn) warnings.forEach((warning) => warn(warning));
  return result;
}

export async function rules() {
  const core = await start();
  return JSON.parse(textAt(core, core.rules())).rules;
}
