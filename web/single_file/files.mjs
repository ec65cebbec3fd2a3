// Replaces web/bridge/files.mjs: all files are inside the document, JSON unquoted, since
// quotes within quotes would take more bytes, and the rest compressed, in base64.
const files = JSON.parse(document.getElementById('files').textContent);

/** See web/bridge/files.mjs. */
export async function get(path, as) {
  const file = files[path];
  if (file === undefined) throw new Error(`${path} is not inside`);
  if (as === 'text') return JSON.stringify(file);
  const packed = new Blob([Uint8Array.from(atob(file), (c) => c.charCodeAt(0))]);
  return new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
}

/** See web/bridge/files.mjs. */
export const pageIn = (language, rest, hash) =>
  new URL(`?lang=${language}${rest && `&${rest}`}${hash}`, location.href).href;

/** See web/bridge/files.mjs. */
export const singleFile = () => undefined;
