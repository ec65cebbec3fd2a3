// The page's language: its texts, all of them or those of a first visit, and the links to
// the other languages.
import { get, pageIn } from '../bridge/files.mjs';
import { byId, root } from '../text/dom.mjs';
import { textsIn } from './files.mjs';
import { loaded, note, partFailed } from './notices.mjs';
import { isPlainClick } from './toolbar.mjs';

// The page's own texts; all others are in the outline.
function sayIn(texts) {
  for (const element of document.querySelectorAll('[data-say]')) {
    element.textContent = texts[element.dataset.say];
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', texts[element.dataset.label]);
  }
}

// The address of the page in a language keeps the rest of the query.
const query = new URLSearchParams(location.search);
query.delete('lang');
const addressOf = (language) => pageIn(language, String(query), location.hash);

// The language of the address, like early.js; that of the page itself where there is none.
const first = root.lang;
function languageOfAddress() {
  const asked = new URLSearchParams(location.search).get('lang') ?? location.pathname.split('/').at(-2);
  return [...byId('languages').children].find(({ lang }) => lang === asked)?.lang ?? first;
}

/**
 * The page's current language, which the links change. `core` must already have the texts
 * of a first visit.
 * @param {object} core  see bridge/core.mjs
 * @param {string[]} files  those texts, see textsIn
 * @param {() => void} refresh  shows the core's current state
 */
export function languages(core, files, refresh) {
  let { lang: language } = root;
  let asked = language;
  const rest = restOfTexts(core, () => ({ tag: language, files }), refresh);

  // `how` writes the history; a frame's belongs to the page around it.
  async function change(next, how) {
    asked = next;
    const texts = await textsIn(next);
    const more = await rest.of(next);
    if (asked !== next) return;  // another one was requested meanwhile
    core.setLanguage(...texts, more);
    if (more) rest.have(next, more);
    loaded();
    note('');
    language = next;
    files = texts;
    showAddress(language, how);
    sayIn(JSON.parse(files[0]));
    mark();
    refresh();
  }

  function mark() {
    // A step back by the button may come to an entry of another language.
    if (self === top && asked === language && languageOfAddress() !== language) showAddress(language, 'replaceState');
    for (const link of byId('languages').children) {
      if (link.lang === language) {
        // No link, and no stop for Tab; but it keeps the focus that it has.
        link.tabIndex = -1;
        link.removeAttribute('href');
        link.setAttribute('aria-current', 'true');
      } else {
        link.href = addressOf(link.lang);
        for (const name of ['aria-current', 'tabindex']) link.removeAttribute(name);
      }
    }
  }

  function changeTo(next, how) {
    const again = () => change(next, how).catch((error) => partFailed(error, again));
    again();
  }

  // A normal link works without this script; the script keeps the state.
  byId('languages').addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    changeTo(link.lang, self === top ? 'pushState' : 'replaceState');
  });
  mark();

  return { mark, fetchMore: rest.fetch, want: rest.want,
    /** The browser went back or forward: the language is that of the address. */
    follow() {
      if (languageOfAddress() !== asked) changeTo(languageOfAddress());
    },
    /** Shows one of the texts about links as a note. */
    noteText: async (name) => note(JSON.parse(await get(`share/${language}.json`, 'text'))[name]) };
}

function showAddress(language, how) {
  // Relative addresses that the page still uses must keep their targets.
  for (const one of document.querySelectorAll('link[rel=icon], #licences[href]')) one.setAttribute('href', one.href);
  for (const one of document.querySelectorAll('[data-do=embed]')) one.href = `${pageIn(language, '', '')}embed.html`;
  try {
    if (how) history[how](history.state, '', addressOf(language));
  } catch {
    // A frame without an origin keeps its address.
  }
}

// Texts that are shown on demand only: fetched on the first request, once per language.
function restOfTexts(core, now, refresh) {
  const kept = {};
  let complete = '';  // the language whose texts are all loaded
  let wanted = 0;
  let fetching = null;
  let part = null;  // of the program, which only these texts need
  const read = async (tag) => kept[tag] ?? get(`more/${tag}.json`, 'text');

  function have(tag, more) {
    kept[tag] = more;
    complete = tag;
  }

  async function fetch() {
    while (complete !== now().tag) {
      const { tag } = now();
      part ??= core.add('opened').catch((error) => {
        part = null;
        throw error;
      });
      const [more] = await Promise.all([read(tag), part]);
      if (tag !== now().tag) continue;  // another language was chosen meanwhile
      core.setLanguage(...now().files, more || '{}');  // an empty file must count as invalid, too
      have(tag, more);
    }
    loaded();
    refresh();
  }

  function fetchWanted() {
    fetching = fetch().catch((error) => partFailed(error, fetchWanted))
      .finally(() => { fetching = null; });
  }

  return { have, fetch,
    /** Those of another language, if the open sections need them. */
    of: (tag) => (complete ? read(tag) : ''),
    /** `count` grows with each request for one of them. */
    want(count) {
      if (count <= wanted) return;
      wanted = count;
      if (!fetching) fetchWanted();
    } };
}
