// Input as WebDriver's actions, the one form that all drivers but Chromium's take.

// The names of the keys that are no letters, as WebDriver writes them.
const codes = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009',
  Alt: '\uE00A', Escape: '\uE00C', Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F',
  End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014',
  ArrowDown: '\uE015', Delete: '\uE017', F2: '\uE032',
};

const keys = (actions) => [{ type: 'key', id: 'keyboard', actions }];

/** One key with its modifiers: 'Tab', 'Shift+Tab', 'a'. */
export function pressed(combination) {
  const parts = combination.split('+').map((key) => codes[key] ?? key);
  return keys([...parts.map((value) => ({ type: 'keyDown', value })),
    ...parts.reverse().map((value) => ({ type: 'keyUp', value }))]);
}

/** A text, letter by letter. */
export function typed(text) {
  return keys([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
}

/** The actions of a mouse, in sequence. */
export const mouse = (actions) => [{ type: 'pointer', id: 'mouse',
  parameters: { pointerType: 'mouse' }, actions }];

export const buttons = { left: 0, middle: 1, right: 2 };

export const wheel = ({ x, y }, deltaX, deltaY) => [{ type: 'wheel', id: 'wheel',
  actions: [{ type: 'scroll', x, y, deltaX, deltaY, duration: 0 }] }];
