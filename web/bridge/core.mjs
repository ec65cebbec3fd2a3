// The program's side of the bridge (src/shell/web.cpp), with its texts as strings.
import { loadProgram } from './program.mjs';

/** Loads the program; see there. */
export const loadCore = async (canvas, tell) => coreOf(await loadProgram(canvas, tell));

/**
 * The bridge's calls, one a line: that is why it is long.
 * @param {object} wasm  the program's exports
 */
export function coreOf(wasm) {
  // Strings are copied in for the length of one call.
  const withStrings = (texts, call) => {
    const places = texts.map((text) => wasm.stringToNewUTF8(text));
    try {
      return call(...places);
    } finally {
      places.forEach((place) => wasm._free(place));
    }
  };
  // Font bytes are copied in for good.
  const keepBytes = (bytes) => {
    const place = wasm._malloc(bytes.byteLength);
    wasm.HEAPU8.set(new Uint8Array(bytes), place);
    return [place, bytes.byteLength];
  };
  const string = (place) => wasm.UTF8ToString(place);
  return {
    /** Texts, catalogue and the rest of both or ''; throws, and changes nothing, if a file is broken. */
    setLanguage(...files) {
      if (!withStrings(files, wasm._set_language)) throw new Error('broken texts or catalogue');
    },
    openCanvas: (width, height, fonts) =>
      wasm._open_canvas(width, height, ...fonts.flatMap(keepBytes)) === 1,
    frame: () => wasm._frame() === 1,
    figureHeight: () => wasm._figure_height(),
    /** The canvas begins so many pixels below the figure's top. */
    setScrolled: (pixels) => wasm._set_scrolled(pixels),
    setZoom: (zoom) => wasm._set_zoom(zoom),
    setGround: (dark, moreContrast) => wasm._set_ground(dark, moreContrast),
    /** After that, of the page around: paper and accent, and an ink where ours is not seen. */
    tint: (paper, accent, ink = -1) => wasm._tint(paper, accent, ink),
    /** The system's own, as 0xRRGGBB: paper, ink, faint, accent. */
    forceColours: (...colours) => wasm._force_colours(...colours),
    setMotion: (on) => wasm._set_motion(on),
    cancelPress: () => wasm._cancel_press(),
    /** The graphics memory is gone; all in it is made again at the next frame. */
    forgetGraphics: () => wasm._forget_graphics(),
    revision: () => wasm._revision(),
    /** Only the sections of these ids, or all of it. */
    outline: (...sections) => withStrings([sections.join(' ')], (place) => JSON.parse(string(wasm._outline(place)))),
    act: (action, value) => withStrings([action, value], wasm._act) === 1,
    /** From now on the outline's status tells what differs from this. */
    statusTold: () => wasm._status_told(),
    /** The chamber in a picture of this width, as src/picture/marks.h has it. */
    marks: (width) => JSON.parse(string(wasm._chamber_marks(width))),
    /** Returns what is wrong with the scenario, or an empty text. */
    load: (json) => withStrings([json], (place) => string(wasm._load(place))),
    /** What an election begins with; null if there is none. */
    official: (id) => withStrings([id], (place) => JSON.parse(string(wasm._official(place)) || 'null')),
    /** Says the same, and shows nothing. */
    check: (json) => withStrings([json], (place) => string(wasm._check(place))),
    /** All that the visitor has set, as src/app/state/saved_state.h has it. */
    savedState: () => JSON.parse(string(wasm._saved_state())),
    /** Shows it again, whole; returns what is wrong with it, or an empty text: nothing is changed then. */
    restore: (state) => withStrings([JSON.stringify(state)], (place) => string(wasm._restore(place))),
    scenario: () => JSON.parse(string(wasm._scenario_json())),
    result: () => JSON.parse(string(wasm._result_json())),
  };
}
