// Adapts an embed to its host: `accent`, `background`, `size` and `header` of the address.
// A classic script that early.js puts before the page's body, if one of them is given, so
// that nothing is painted in other colours first. Invalid values are ignored, and so are
// colours that would make text illegible.
import { contrast, lightOf, luminance } from './contrast.mjs';

{
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const colour = (name) => query.get(name)?.match(/^[\da-f]{6}$/i)?.[0];
  const [background, accent] = [colour('background'), colour('accent')];
  // Then the host's own ground is behind it; what has a ground takes ours.
  const isClear = query.get('background') === 'transparent';
  if (isClear) root.dataset.clear = '';
  // Black and white text have the same contrast with a paper of this luminance.
  const kMiddle = 0.179;
  let named = root.dataset.theme;
  const style = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];

  const between = (one, other) => contrast(lightOf(one), lightOf(other));
  const ours = (name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim().slice(1);

  // The reader's preferences have priority over the host's colours.
  const wishes = ['(forced-colors: active)', '(prefers-contrast: more)',
    '(prefers-color-scheme: dark)'].map((wish) => matchMedia(wish));

  function apply() {
    const rules = [];
    const [forced, more] = wishes;
    style.replaceSync('');
    delete root.dataset.tint;
    if (isClear) root.dataset.clear = '';
    if (!forced.matches && !more.matches) {
      if (background) root.dataset.theme = luminance(lightOf(background)) < kMiddle ? 'dark' : 'light';
      const paper = background ?? ours('paper');
      let ink = '';
      // On a medium background neither of our two sets has enough contrast: then text is
      // black or white, and lists have an outline.
      const least = (names, enough) => names.every((name) => between(ours(name), paper) >= enough);
      const lists = Array.from({ length: 8 }, (_, i) => `list-${i + 1}`);
      if (!least(['faint'], 4.5) || !least(lists, 3)) {
        ink = root.dataset.theme === 'dark' ? 'ffffff' : '000000';
      }
      const fits = accent && between(accent, paper) >= 3;
      const mark = fits ? accent : ink || ours('accent');
      rules.push(`--paper:#${paper};--accent:#${mark};`);
      if (ink) {
        rules.push(`--ink:#${ink};--faint:#${ink};--nobody:#${ink};--hairline:#${ink}80;--track:#${ink}4d`);
      }
      root.dataset.tint = [paper, mark, ink].filter(Boolean).map((hex) => parseInt(hex, 16)).join();
      if (isClear) root.dataset.clear = 'true';
      style.replaceSync(`@media screen { :root:root { ${rules.join('')} }
        ${isClear ? 'body { background: none; }' : ''}
        ${ink && '#first path, .picture path { stroke: var(--ink) }'} }`);
    } else if (named) {
      root.dataset.theme = named;
    } else {
      delete root.dataset.theme;
    }
  }
  apply();
  for (const wish of wishes) wish.addEventListener('change', apply);
  addEventListener('theme', () => {
    named = root.dataset.theme;
    apply();
  });

  const size = query.get('size') ?? '';
  if (/^\d+$/.test(size) && Number(size) >= 80 && Number(size) <= 160) root.style.fontSize = `${size}%`;
  // The title is hidden visually, but not from screen readers: it names the page.
  if (query.get('header') === '0') {
    const hidden = new CSSStyleSheet();
    hidden.replaceSync('#title { position: absolute; clip-path: inset(50%); }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, hidden];
  }
}
