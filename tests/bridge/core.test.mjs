// What's checked: the page's side of the bridge, without a browser. A call of the program
// may grow its memory, which detaches the previous buffer; no result is lost then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreOf } from '../../web/bridge/core.mjs';

// A program in which every call grows the memory.
function growing() {
  const memory = new WebAssembly.Memory({ initial: 1 });
  let free = 8;
  const called = [];
  const take = (bytes) => {
    memory.grow(1);
    const place = free;
    free += Math.ceil(bytes.length / 4) * 4 + 4;
    new Uint8Array(memory.buffer).set(bytes, place);
    return place;
  };
  const text = (said) => take(new TextEncoder().encode(`${said}\0`));
  const read = (place) => {
    const bytes = new Uint8Array(memory.buffer, place);
    return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
  };
  return { called, wasm: {
    get HEAPU8() { return new Uint8Array(memory.buffer); },
    UTF8ToString: read,
    stringToNewUTF8: text,
    _malloc: (size) => take(new Uint8Array(size)),
    _free: () => {},
    _chamber_marks: (section, chamber, width) => text(JSON.stringify({ width, marks: [] })),
    _act: (...places) => { called.push(places.map(read)); return 1; },
    _load: (place) => text(`found ${read(place)}`),
    _open_canvas(width, height, ...fonts) {
      for (let i = 0; i < fonts.length; i += 2) called.push([...new Uint8Array(memory.buffer, fonts[i], fonts[i + 1])]);
      return 1;
    },
  } };
}

test('what a call returns is read from the memory as it is after the call', () => {
  assert.deepEqual(coreOf(growing().wasm).marks('seats', 'chamber', 620, 1), { width: 620, marks: [] });
});

test('texts and fonts arrive in a memory that grows while they are copied', () => {
  const { wasm, called } = growing();
  const core = coreOf(wasm);
  assert.ok(core.act('list/amanat', '1 234'));
  assert.equal(core.load('{}'), 'found {}');
  assert.ok(core.openCanvas(1, 2, [Uint8Array.of(1, 2, 3).buffer, Uint8Array.of(4, 5).buffer]));
  assert.deepEqual(called, [['list/amanat', '1 234'], [1, 2, 3], [4, 5]]);
});
