// Loads the program: its script, and its bytes, which are counted and compiled while they
// arrive.

// Not a static import, whose failure would stop the whole page. An import that failed
// fails again under the same name.
let script = './explainer.mjs';
let failures = 0;

/**
 * Loads and starts the program. Rejects if it cannot be fetched or compiled, and
 * may then be called again. `tell(bytes)` gets the number of bytes received, after
 * decompression: it does not depend on the server's compression.
 */
export async function loadProgram(canvas, tell) {
  if (!globalThis.WebAssembly) throw new Error('there is no WebAssembly');
  const arriving = arrive(new URL('explainer.wasm', import.meta.url), tell);
  arriving.catch(() => {});  // awaited below
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
  // Not every server sends this type, and streaming compilation requires it.
  if (response.headers.get('Content-Type')?.startsWith('application/wasm')) return response;
  return new Response(response.body, { headers: { 'Content-Type': 'application/wasm' } });
}

async function count(reader, tell) {
  for (let bytes = 0, part; !(part = await reader.read()).done;) {
    bytes += part.value.length;
    tell(bytes);
  }
}
