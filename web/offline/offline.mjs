// Loaded when the page works, and only in a top-level window: makes the page installable as
// an app, and fetches its files for offline use.
const site = new URL('.', import.meta.url);

document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest',
  href: new URL(`manifest/${document.documentElement.lang}.webmanifest`, site) }));

// Not for visitors who save data.
if (!navigator.connection?.saveData) {
  navigator.serviceWorker?.register(new URL('sw.js', site), { updateViaCache: 'none' })
    .catch(() => {});
}
