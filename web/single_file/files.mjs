// In place of web/bridge/files.mjs: everything is inside the document, texts as they are and
// the rest in base64.
const files = JSON.parse(document.getElementById('files').textContent);

/** See web/bridge/files.mjs. */
export async function get(path, as) {
  const text = files[path];
  if (text === undefined) throw new Error(`${path} is not inside`);
  return as === 'text' ? text : Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;
}

/** See web/bridge/files.mjs. */
export const pageIn = (language, rest, hash) =>
  new URL(`?lang=${language}${rest && `&${rest}`}${hash}`, location.href).href;

/** See web/bridge/files.mjs: it is this one. */
export const whole = undefined;
