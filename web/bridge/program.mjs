// Loads the program: its script, and its bytes, which are counted and compiled while they
// arrive. It comes in parts (tools/site/split.mjs): the first one moves votes, `canvas` draws,
// `sections` has all the rest, each of these two with a script of the page (boot/), but for
// what sections say only when they are open: `opened` comes with the texts that are loaded on
// demand. A call that needs a part which is not there yet fails.

// Not static imports, whose failure would stop the whole page. An import that failed fails
// again under the same name.
const failures = {};
function bring(script) {
  const tries = failures[script];
  return import(tries ? `${script}?again=${tries}` : script).catch((error) => {
    failures[script] = (tries ?? 0) + 1;
    throw error;
  });
}

/**
 * Loads and starts the first part. Rejects if it cannot be fetched or compiled, and may then
 * be called again. `tell(bytes)` gets the number of bytes received of all parts, after
 * decompression: it does not depend on the server's compression.
 * @returns {Promise<{program: any, add: (part: 'canvas' | 'sections' | 'opened') => Promise<any>}>}
 *   the program's exports; and what adds a part and resolves to its script, if it has one. If
 *   it rejects, it may be called again.
 */
export async function loadProgram(canvas, tell) {
  if (!globalThis.WebAssembly) throw new Error('there is no WebAssembly');
  const received = {};
  const arrive = (url, priority, end) => arriving(url, priority, (bytes) => {
    received[url] = bytes;
    tell(Object.values(received).reduce((sum, one) => sum + one));
  }, end);
  const parts = {
    canvas: [new URL('canvas.wasm', import.meta.url), './canvas.mjs'],
    sections: [new URL('sections.wasm', import.meta.url), './sections.mjs'],
    opened: [new URL('opened.wasm', import.meta.url)],
  };
  // While the first part is started, the network is free for the canvas; its script, which comes
  // sooner, can wait, and leaves the processor to the first part.
  let ahead;
  const first = arrive(new URL('explainer.wasm', import.meta.url), 'auto', () => {
    ahead = arrive(parts.canvas[0], 'low');
    ahead.catch(() => {});  // awaited by `add`
  });
  first.catch(() => {});  // awaited below
  const { default: start } = await bring('./explainer.mjs');
  const response = await first;
  let exports;
  const program = await new Promise((started, failed) => {
    const instantiateWasm = (imports, done) => {
      WebAssembly.instantiateStreaming(response, imports).then(({ instance, module }) => {
        ({ exports } = instance);
        done(instance, module);
      }).catch(failed);
      return {};
    };
    start({ canvas, instantiateWasm }).then(started, failed);
  });
  return { program, async add(part) {
    const [url, script] = parts[part];
    const bytes = (part === 'canvas' && ahead) || arrive(url, 'auto');
    if (part === 'canvas') ahead = undefined;
    const [loaded] = await Promise.all([script && bring(script),
      // Puts its functions into the first part's table.
      WebAssembly.instantiateStreaming(bytes, { '': exports })]);
    return loaded;
  } };
}

async function arriving(url, priority, tell, end) {
  const response = await fetch(url, { credentials: 'same-origin', priority });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  count(/** @type {ReadableStream} */ (response.clone().body).getReader(), tell).then(end, () => {});
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
