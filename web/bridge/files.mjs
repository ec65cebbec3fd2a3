// The location of the page's files: beside this script, with each language's page in a
// folder there. The single-file page has its own version of this module
// (web/single_file/).
const site = new URL('.', import.meta.url);

/** The content of a file, as 'text' or as an 'arrayBuffer'. */
export async function get(path, as) {
  const response = await fetch(new URL(path, site));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response[as]();
}

/** The address of the single-file page; undefined in that page itself. */
export const singleFile = () => new URL('mazhilis.html', site).href;

/** The address of the page in a language; `rest` is the query, `hash` as in `location`. */
export const pageIn = (language, rest, hash) =>
  new URL(`${language}/${rest && `?${rest}`}${hash}`, site).href;
