// Where the page's files come from: they lie beside this script, and the pages of the
// languages in folders there. The page that is one file has a module of its own for
// this (web/single_file/).
const site = new URL('.', import.meta.url);

/** The content of a file, as 'text' or as an 'arrayBuffer'. */
export async function get(path, as) {
  const response = await fetch(new URL(path, site));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response[as]();
}

/** The address of the page that is one file. */
export const whole = new URL('mazhilis.html', site).href;

/** The address of the page in a language; `rest` is the query, `hash` as in a location. */
export const pageIn = (language, rest, hash) =>
  new URL(`${language}/${rest && `?${rest}`}${hash}`, site).href;
