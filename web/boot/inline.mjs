// What is inline in the page: the style and the early script, which the policies that we write
// allow by their hashes. The policy of a host that allows its own files only blocks both: there
// they are loaded as files, after the first frame.
import { root } from '../text/dom.mjs';

/** Loads as a file what was blocked; resolves when the page has its style, language and view. */
export async function withoutInline() {
  if (!document.querySelector('style')?.sheet) {
    await new Promise((done) => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet',
        href: new URL('style.css', import.meta.url), onload: done, onerror: done }));
    });
  }
  // The early script sets the view, in any case.
  if (!root.dataset.view) await import('./early.js').catch(console.error);
}
