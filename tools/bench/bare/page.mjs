// @ts-expect-error -- the build writes it beside this file's copy
import instantiate from './bare.mjs';

const [wasm, font] = await Promise.all([
  instantiate({ canvas: document.getElementById('canvas') }),
  fetch('sans.ttf').then((response) => response.arrayBuffer()),
]);
const place = wasm._malloc(font.byteLength);
wasm.HEAPU8.set(new Uint8Array(font), place);
wasm._start(place, font.byteLength);
document.documentElement.dataset.ready = '';
