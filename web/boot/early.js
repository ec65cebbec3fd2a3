// Runs before the first paint: goes to the page in the visitor's language, and sets the theme
// and the view from the address. A classic script, because modules run later, inline in the
// page; boot/inline.mjs imports it where a host's policy forbids that. It also starts the
// download of the program: the HTML would do that even with scripts disabled.
// Names of files are attributes of its element, so that its own text, which policies name by
// its hash, is the same in every page.
import { parts } from '../embed/parts.mjs';

{
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const files = /** @type {HTMLElement} */ (document.getElementById('early')).dataset;

  // The address has priority, then the browser's languages, but only at the root: a visitor
  // who opens a language's own page has chosen.
  const wished = [query.get('lang'), ...(files.root ? [] : navigator.languages)]
    .map((tag) => tag?.slice(0, 2).toLowerCase().replace('kz', 'kk'));
  const language = wished.find((tag) => /^(kk|ru|en)$/.test(/** @type {string} */ (tag))) ?? root.lang;
  // Restores a fragment whose "#" was lost or encoded.
  const search = location.search.replace(/(%23|[?&])v(=|%3D)1[&%].*/i, '#$&');
  if (language !== root.lang || search !== location.search) {
    root.hidden = true;  // so that page.mjs does not start here
    location.replace(`${files.root}${language}/${search}${location.hash}`);
  }

  // What an embed shows, by the names of its sections: the chamber with its sliders, unless
  // something else is named. The calculation and the whole always have that, too.
  const shownParts = (show) => {
    const known = show.split(/[^a-z-]+/).filter((name) => [...parts, 'working', 'full'].includes(name));
    const names = known[0] ? known : ['votes'];
    return /^(working|full)$/.test(names[0]) && !names[1] ? `votes ${names[0]}` : names.join(' ');
  };

  const theme = /** @type {string} */ (query.get('theme'));
  if (/^(light|dark)$/.test(theme)) root.dataset.theme = theme;
  root.dataset.view = query.get('view') === 'screen' ? 'screen' : 'full';
  if (query.get('view') === 'embed') {
    root.dataset.view = 'embed';
    root.dataset.show = shownParts(query.get('show') ?? '');
    if (self !== top) root.dataset.waits = '';  // for boot/wanted.mjs
    // It must run before the first paint, so it blocks the page; as a file this is too late.
    if (!root.hidden && /accent|background|size|header/.test(location.search)) {
      if (document.readyState === 'loading') document.write(`<script src="${files.theme}"></script>`);
      else document.head.append(Object.assign(document.createElement('script'), { src: files.theme }));
    }
  }
  // The table of the standing page has sliders (boot/standing.mjs), if it is there at all.
  if ((root.dataset.show ?? 'votes') === 'votes') root.dataset.live = '';

  // After the first frame, for which each request costs time; a hidden page has none.
  const send = (rel, file, more) => document.head.append(Object.assign(
    document.createElement('link'), { rel, href: file }, more));
  const sendForFiles = () => {
    if (self !== top) send('modulepreload', files.messages);
    if ('waits' in root.dataset) return;
    send('modulepreload', files.script);
    send('preload', files.program, { as: 'fetch', crossOrigin: '' });
  };
  if (!root.hidden) {
    if (document.hidden) sendForFiles();
    else {
      // What is below the chamber, or beside it, is in the second frame: the first one comes the
      // sooner, and nothing that it shows moves (styles/first.css). A page in a frame may have a
      // height of its own, and one with a fragment is to be scrolled to it.
      const later = document.readyState === 'loading' && root.dataset.view !== 'embed' && !location.hash;
      root.toggleAttribute('data-early', later);
      requestAnimationFrame(() => setTimeout(() => {
        sendForFiles();
        root.removeAttribute('data-early');
      }));
    }
  }
}
