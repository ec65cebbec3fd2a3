// The functions of the program (src/shell/web.cpp), with their texts as strings.
import { loadProgram } from './program.mjs';

/** Loads the first part of the program; `add` loads the others. See program.mjs. */
export async function loadCore(canvas, tell) {
  const { program, add } = await loadProgram(canvas, tell);
  return { ...coreOf(program), add };
}

/**
 * The bridge's calls, one per line: that is why it is long.
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
  // Font bytes are copied in and never freed.
  const keepBytes = (bytes) => {
    const place = wasm._malloc(bytes.byteLength);
    wasm.HEAPU8.set(new Uint8Array(bytes), place);
    return [place, bytes.byteLength];
  };
  const string = (place) => wasm.UTF8ToString(place);
  return {
    /** Texts, catalogue and the rest of both or ''; throws, and changes nothing, if a file is invalid. */
    setLanguage(...files) {
      let valid = 0;
      try {
        valid = withStrings(files, wasm._set_language);
      } catch {
        // The first part of the program lacks what describes an invalid file.
      }
      if (!valid) throw new Error('broken texts or catalogue');
    },
    openCanvas: (width, height, fonts) =>
      wasm._open_canvas(width, height, ...fonts.flatMap(keepBytes)) === 1,
    frame: () => wasm._frame() === 1,
    figureHeight: () => wasm._figure_height(),
    /** Leaves this height free below the chamber; `roomAt` is where it begins. */
    setRoom: (pixels) => wasm._set_room(pixels),
    roomAt: () => wasm._room_at(),
    /** Sets the offset of the canvas from the figure's top, in pixels. */
    setScrolled: (pixels) => wasm._set_scrolled(pixels),
    setZoom: (zoom) => wasm._set_zoom(zoom),
    /** In another page, before openCanvas; `clear`: the canvas can be without a ground. */
    setEmbedded: (clear) => wasm._set_embedded(clear),
    setGround: (dark, moreContrast, clear) => wasm._set_ground(dark, moreContrast, clear),
    /** After setGround, colours of the embedding page: paper, accent, and ink if ours lacks contrast. */
    tint: (paper, accent, ink = -1) => wasm._tint(paper, accent, ink),
    /** The system's forced colours, as 0xRRGGBB: paper, ink, faint, accent. */
    forceColours: (...colours) => wasm._force_colours(...colours),
    setMotion: (on) => wasm._set_motion(on),
    cancelPress: () => wasm._cancel_press(),
    /** After the graphics context was lost; its resources are created again in the next frame. */
    forgetGraphics: () => wasm._forget_graphics(),
    revision: () => wasm._revision(),
    /** The sections with these ids, or all of them. */
    outline: (...sections) => withStrings([sections.join(' ')], (place) => JSON.parse(string(wasm._outline(place)))),
    /** What has changed since the last announcement, in a sentence, or ''. */
    change: () => string(wasm._change()),
    act: (action, value) => withStrings([action, value], wasm._act) === 1,
    /** From now on the outline's status describes the changes from the current state. */
    statusTold: () => wasm._status_told(),
    /** The marks of a section's chamber at this width; `names` as in text/chamber.mjs. */
    marks: (section, chamber, width, names) => withStrings([section, chamber],
      (...ids) => JSON.parse(string(wasm._chamber_marks(...ids, width, names)))),
    /** Loads a scenario; returns an error message, or an empty text. */
    load: (json) => withStrings([json], (place) => string(wasm._load(place))),
    /** The initial scenario of an election; null if there is none. */
    official: (id) => withStrings([id], (place) => JSON.parse(string(wasm._official(place)) || 'null')),
    /** Checks a scenario without loading it; returns the same as `load`. */
    check: (json) => withStrings([json], (place) => string(wasm._check(place))),
    /** All that the visitor has set, in the format of src/app/state/saved_state.h. */
    savedState: () => JSON.parse(string(wasm._saved_state())),
    /** Restores such a state completely; returns an empty text, or an error message and changes nothing. */
    restore: (state) => withStrings([JSON.stringify(state)], (place) => string(wasm._restore(place))),
    scenario: () => JSON.parse(string(wasm._scenario_json())),
    result: () => JSON.parse(string(wasm._result_json())),
  };
}
