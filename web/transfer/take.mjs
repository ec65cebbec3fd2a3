// The section for export of the state shown and import of votes. It is below the text, and
// fetched when it is near the view or on request.
import { get, singleFile } from '../bridge/files.mjs';
import { files, nameOf, read } from '../export/files.mjs';
import { bringing } from '../import/dialog.mjs';
import { build } from '../text/dom.mjs';
import { style } from './style.mjs';

/**
 * Fills the section.
 * @param {object} page
 * @param {HTMLElement} page.root
 * @param {object} page.core      see bridge/core.mjs
 * @param {(what: string, value?: any) => Promise} page.share  see history/share.mjs
 * @param {() => void} page.refresh
 * @param {(text: string) => HTMLElement} page.note
 */
export async function taking(page) {
  const { root, core, share } = page;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style()];
  let texts = {};
  const said = [];  // [element, name of its text]
  const say = (element, name) => {
    said.push([element, name]);
    return element;
  };
  const t = (name, values = {}) => texts[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

  const heading = say(build('h2', { id: 'take-heading', tabIndex: -1 }), 'share.heading');
  const intro = say(build('p'), 'share.intro');
  const status = build('p', { id: 'take-status', role: 'status' });
  const rest = build('div');
  const out = build('div', { className: 'controls' }, Object.keys(files).map((kind) =>
    say(build('button', { type: 'button', onclick: () => save(kind) }, [], { 'data-take': kind }), files[kind].says)));
  const single = singleFile() && build('p', {}, [say(build('a', { href: singleFile(), download: 'mazhilis.html' }), 'share.whole')]);
  const bring = bringing({ ...page, t, say });

  async function sayAll() {
    const language = document.documentElement.lang;
    texts = JSON.parse(await get(`share/${language}.json`, 'text'));
    for (const [element, name] of said) element.textContent = t(name);
    status.textContent = '';
    rest.replaceChildren();
    bring.sayAll();
  }
  new MutationObserver(sayAll).observe(document.documentElement, { attributeFilter: ['lang'] });
  await sayAll();
  root.setAttribute('aria-labelledby', heading.id);
  root.append(heading, intro, out, status, rest, ...single ? [single] : [], bring.element);

  async function save(kind) {
    const { ending, type, text, canvas } = files[kind];
    await document.fonts.ready;
    const shown = await read(core, texts, await share('link'));
    const name = nameOf(shown, core) + ending;
    const made = text ? { text: text(shown, core) } : canvas(shown, core);
    const blob = text ? new Blob([made.text], { type })
      : await new Promise((done) => { made.canvas.toBlob(done, type); });
    const url = URL.createObjectURL(blob);
    build('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    status.textContent = t('share.saved', { name });
    rest.replaceChildren();
    // An embedding page may forbid downloads, and the browser does not report that.
    if (self !== top && self.origin === 'null') {
      status.textContent = t('share.by_hand');
      takeByHand(made, rest, status.textContent);
    }
  }

  return {
    /** The visitor opens the section. */
    save() {
      root.hidden = false;
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    },
    /** Files are dragged over the page or dropped. */
    drag: bring.drag,
  };
}

// Shows a picture, or a selected text, to be copied.
function takeByHand({ text, canvas, says }, place, ariaLabel) {
  if (canvas) {
    canvas.setAttribute('role', 'img');
    canvas.ariaLabel = says;
    canvas.className = 'taken';
    return place.append(canvas);
  }
  const field = build('textarea', { readOnly: true, rows: 8, value: text, ariaLabel });
  place.append(field);
  field.select();
}
