// The program on its way: its script, and its bytes, counted while they arrive and
// compiled as they do.

// An import that stands at the top would take the page down with it; one that
// failed fails for ever by the same name.
let script = './explainer.mjs';
let failures = 0;

/**
 * Loads and starts the program. Rejects when it cannot be fetched or compiled, and
 * may then be called again. `tell(bytes)` hears how many have arrived, as they are
 * unpacked: the same whatever a server packs them with.
 */
export async function loadProgram(canvas, tell) {
  if (!globalThis.WebAssembly) throw new Error('there is no WebAssembly');
  const arriving = arrive(new URL('explainer.wasm', import.meta.url), tell);
  arriving.catch(() => {});  // it is waited for below
  const { default: start } = await import(script).catch((error) => {
    script = `./explainer.mjs?again=${++failures}`;
    throw error;
  });
  const response = await arriving;
  return new Promise((started, failed) => {
    const instantiateWasm = (imports, done) => {
      WebAssembly.instantiateStreaming(response, imports)
        .then(({ instance, module }) => done(instance, module)).catch(failed);
      return {};
    };
    start({ canvas, instantiateWasm }).then(started, failed);
  });
}

async function arrive(url, tell) {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  count(/** @type {ReadableStream} */ (response.clone().body).getReader(), tell).catch(() => {});
  // Not every server knows the type, and without it nothing is compiled.
  if (response.headers.get('Content-Type')?.startsWith('application/wasm')) return response;
  return new Response(response.body, { headers: { 'Content-Type': 'application/wasm' } });
}

async function count(reader, tell) {
  for (let bytes = 0, part; !(part = await reader.read()).done;) {
    bytes += part.value.length;
    tell(bytes);
  }
}
