// Comes when the page works, and only at the top of a window: the page can be put among
// the apps, and its files are fetched for the time when there is no network.
const site = new URL('.', import.meta.url);

document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest',
  href: new URL(`manifest/${document.documentElement.lang}.webmanifest`, site) }));

// Who pays for each byte has asked for none of this.
if (!navigator.connection?.saveData) {
  navigator.serviceWorker?.register(new URL('sw.js', site), { updateViaCache: 'none' })
    .catch(() => {});
}
