// Replaces web/bridge/program.mjs: the program is inside the document.
import start from 'explainer.mjs';
import { get } from '../bridge/files.mjs';

/** See web/bridge/program.mjs; nothing is downloaded, so no progress is reported. */
export async function loadProgram(canvas) {
  if (!globalThis.WebAssembly) throw new Error('there is no WebAssembly');
  const bytes = await get('explainer.wasm', 'arrayBuffer');
  return new Promise((started, failed) => {
    const instantiateWasm = (imports, done) => {
      WebAssembly.instantiate(bytes, imports)
        .then(({ instance, module }) => done(instance, module)).catch(failed);
      return {};
    };
    start({ canvas, instantiateWasm }).then(started, failed);
  });
}
