// Replaces web/boot/early.js, before the first paint: sets the language, the theme and the
// view from the address.
{
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const wished = [query.get('lang'), ...navigator.languages]
    .map((tag) => tag?.slice(0, 2).toLowerCase().replace('kz', 'kk'));
  // As there: restores a fragment whose "#" was lost or encoded.
  const search = location.search.replace(/(%23|[?&])v(=|%3D)1[&%].*/i, '#$&');
  if (search !== location.search) {
    root.hidden = true;
    location.replace(location.pathname + search + location.hash);
  }
  root.lang = wished.find((tag) => ['kk', 'ru', 'en'].includes(tag ?? '')) ?? root.lang;
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  root.dataset.view = ['embed', 'screen'].find((one) => one === query.get('view')) ?? 'full';
  // One of the names that were first; as a rule the whole site is embedded.
  const named = query.get('show') ?? '';
  const shown = /^(working|full)$/.test(named) ? `votes ${named}` : 'votes';
  if (root.dataset.view === 'embed') root.dataset.show = named === 'chamber' ? named : shown;
}
