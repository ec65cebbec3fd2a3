// Small listeners, written from each protocol's documentation. Each writes the height that
// it understood to the frame that it finds, as data-NAME.
window.heard = [];
const iframes = () => [...document.querySelectorAll('iframe')];
const listeners = {
  // https://developer.datawrapper.de/docs/responsive-iframe
  datawrapper({ data, source }) {
    for (const height of Object.values(data['datawrapper-height'] ?? {})) {
      return [iframes().find(({ contentWindow }) => contentWindow === source), height];
    }
  },
  // The same, in scripts from articles of some years ago.
  datawrapperOld({ data }) {
    for (const [id, height] of Object.entries(data['datawrapper-height'] ?? {})) {
      const frame = document.getElementById(`datawrapper-chart-${id}`)
        ?? document.querySelector(`iframe[src*='${id}']`);
      if (frame) return [frame, height];
    }
  },
  // https://amp.dev/documentation/components/amp-iframe
  amp({ data, source }) {
    if (data.sentinel !== 'amp' || data.type !== 'embed-size') return;
    return [iframes().find(({ contentWindow }) => contentWindow === source), data.height];
  },
  // https://docs.embed.ly/reference/provider-height-resizing
  medium({ data }) {
    if (typeof data !== 'string' || data[0] !== '{') return;
    const { src, context, height } = JSON.parse(data);
    return context === 'iframe.resize' && [iframes().find((frame) => frame.src === src), height];
  },
  // http://blog.apps.npr.org/pym.js
  pym({ data }) {
    const [, id, type, value] = /^pymxPYMx(\S+?)xPYMx(\S+?)xPYMx(.*)$/.exec(data) ?? [];
    return type === 'height' && [document.querySelector(`#${id} iframe`), value];
  },
};
addEventListener('message', (event) => {
  const from = iframes().findIndex(({ contentWindow }) => contentWindow === event.source);
  if (event.data.mazhilis) window.heard.push({ from, ...event.data.mazhilis });
  for (const [name, listen] of Object.entries(listeners)) {
    const [frame, height] = listen(event) || [];
    if (frame) frame.dataset[name] = height;
  }
});
