// The page's language: its texts, all of them or those of a first visit, and the links to
// the others.
import { get, pageIn } from '../bridge/files.mjs';
import { byId, root } from '../text/dom.mjs';
import { couldNotLoad, loaded, note } from './notices.mjs';
import { isPlainClick } from './toolbar.mjs';

/** A language's texts, and the catalogue in it. */
export const textsIn = (language) => Promise.all(['texts/', 'catalogue/'].map((folder) =>
  get(`${folder}${language}.json`, 'text')));

// The page's own words; the outline has all the others.
function sayIn(texts) {
  for (const element of document.querySelectorAll('[data-say]')) {
    element.textContent = texts[element.dataset.say];
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', texts[element.dataset.label]);
  }
}

// The page in a language, with all else that the address says.
const query = new URLSearchParams(location.search);
query.delete('lang');
const addressOf = (language) => pageIn(language, String(query), location.hash);

/**
 * The language that the page is in. Its links change it; `core` has the texts of a first
 * visit by then.
 * @param {object} core  see bridge/core.mjs
 * @param {string[]} files  those texts, see textsIn
 * @param {() => void} refresh  shows what the core has now
 */
export function languages(core, files, refresh) {
  let { lang: language } = root;
  let asked = language;
  const rest = restOfTexts(core, () => ({ tag: language, files }), refresh);

  async function change(next) {
    asked = next;
    const texts = await textsIn(next);
    const more = await rest.of(next);
    if (asked !== next) return;  // another one was asked for meanwhile
    core.setLanguage(...texts, more);
    if (more) rest.have(next, more);
    loaded();
    note('');
    language = next;
    files = texts;
    showAddress(language);
    sayIn(JSON.parse(files[0]));
    mark();
    refresh();
  }

  function mark() {
    for (const link of byId('languages').children) {
      link.href = addressOf(link.lang);
      if (link.lang === language) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  // A link that works without the script; with it, the state stays.
  byId('languages').addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    const follow = () => change(link.lang).catch((error) => couldNotLoad(error, follow));
    follow();
  });
  mark();

  return { mark, fetchMore: rest.fetch, want: rest.want,
    /** Notes one of the texts of links. */
    noteText: async (name) => note(JSON.parse(await get(`share/${language}.json`, 'text'))[name]) };
}

function showAddress(language) {
  // What the page still asks for by a relative address lies where it lay.
  for (const one of document.querySelectorAll('link[rel=icon], footer a')) one.setAttribute('href', one.href);
  try {
    history.replaceState(history.state, '', addressOf(language));
  } catch {
    // A frame without an origin keeps its address.
  }
}

// Texts that are seen on demand only: they come when they are first wanted, once a language.
function restOfTexts(core, now, refresh) {
  const kept = {};
  let complete = '';  // the language that all texts are there of
  let wanted = 0;
  let fetching = null;
  const read = async (tag) => kept[tag] ?? get(`more/${tag}.json`, 'text');

  function have(tag, more) {
    kept[tag] = more;
    complete = tag;
  }

  async function fetch() {
    while (complete !== now().tag) {
      const { tag } = now();
      const more = await read(tag);
      if (tag !== now().tag) continue;  // another one was chosen meanwhile
      core.setLanguage(...now().files, more || '{}');  // an empty file is broken, too
      have(tag, more);
    }
    loaded();
    refresh();
  }

  function fetchWanted() {
    fetching = fetch().catch((error) => couldNotLoad(error, fetchWanted))
      .finally(() => { fetching = null; });
  }

  return { have, fetch,
    /** Of another language, where what is open needs it. */
    of: (tag) => (complete ? read(tag) : ''),
    /** `count` grows with each wish for one of them. */
    want(count) {
      if (count <= wanted) return;
      wanted = count;
      if (!fetching) fetchWanted();
    } };
}
