// Replaces web/bridge/program.mjs: the program is inside the document, in one part.
import start from 'explainer.mjs';
import * as canvasPart from '../boot/canvas.mjs';
import * as sections from '../boot/sections.mjs';
import { get } from '../bridge/files.mjs';

/** See web/bridge/program.mjs; nothing is downloaded, so no progress is reported. */
export async function loadProgram(canvas) {
  if (!globalThis.WebAssembly) throw new Error('there is no WebAssembly');
  const bytes = await get('explainer.wasm', 'arrayBuffer');
  const program = await new Promise((started, failed) => {
    const instantiateWasm = (imports, done) => {
      WebAssembly.instantiate(bytes, imports)
        .then(({ instance, module }) => done(instance, module)).catch(failed);
      return {};
    };
    start({ canvas, instantiateWasm }).then(started, failed);
  });
  const parts = { canvas: canvasPart, sections };
  return { program, add: async (part) => parts[part] };
}
