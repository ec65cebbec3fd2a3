// The controls of an outline (src/app/outline/outline.h) as native ones: sliders, fields,
// choices, buttons. Every label, bound and action comes from the outline.
import { build, setText } from './dom.mjs';
import { keyed } from './keyed.mjs';
import { kSteps } from './steps.mjs';

// A typed value is applied when the field is left; the field then shows the accepted value.
const field = (properties, act) => build('input', { ...properties, autocomplete: 'off',
  onchange({ target }) {
    act(target.dataset.action, target.value);
    target.value = target.dataset.shown;
  } });

/** How each kind of control of the outline is made and kept up to date. */
export const inputs = {
  slider: {
    make: (control, act) => build('input', { type: 'range',
      oninput: ({ target }) => act(target.dataset.action, target.value,
        target.closest('section').id.replace('section-', '')),
      // An arrow key moves by a visible step; a single vote would not be visible.
      onkeydown(event) {
        const steps = kSteps[event.key];
        if (!steps) return;
        event.preventDefault();
        const { action, low, high, step } = this.dataset;
        const to = Number(this.value) + steps * Number(step);
        act(action, String(Math.min(Number(high), Math.max(Number(low), to))));
      } }),
    update(input, control) {
      common(input, control);
      const { low, high, step, whole } = control;
      Object.assign(input.dataset, { low, high, step });
      // Shares have one scale for all; a linear slider has its own.
      if (control.scale === 'linear') bounds(input, low, Math.max(high, whole), step);
      else bounds(input, 0, whole, 1);
      if (input.value !== String(control.value)) input.value = control.value;
      input.setAttribute('aria-valuetext', control.text);
    },
  },
  number: {
    make: (control, act) => field({ type: 'text', inputMode: 'decimal', size: 6,
      onkeydown(event) {
        if (event.key === 'Escape') this.value = this.dataset.shown;
      } }, act),
    update(input, control) {
      common(input, control);
      input.dataset.shown = control.text;
      // Does not change the field while the visitor is typing.
      const typing = document.activeElement === input && input.value !== input.defaultValue;
      if (!typing && input.value !== control.text) input.value = control.text;
      input.defaultValue = control.text;
    },
  },
  stepper: {
    make: (control, act) => field({ type: 'number' }, act),
    update(input, control) {
      common(input, control);
      bounds(input, control.low, control.high, control.step);
      input.dataset.shown = control.value;
      if (input.value !== String(control.value)) input.value = control.value;
    },
  },
  toggle: {
    make: (control, act) => build('input', { type: 'checkbox',
      onchange: ({ target }) => act(target.dataset.action, '') }),
    update(input, control) {
      common(input, control);
      input.checked = control.on;
    },
  },
  choice: {
    make: (control, act) => build('select', {
      onchange: ({ target }) => act(target.dataset.action, target.value) }),
    update(input, control) {
      common(input, control);
      keyed(input, control.options, (option) => option.value,
        (option) => build('option', { value: option.value }),
        (child, option) => setText(child, option.label));
      if (input.value !== control.text) input.value = control.text;
    },
  },
  button: {
    make: (control, act) => build('button', { type: 'button',
      onclick() {
        if (this.getAttribute('aria-disabled') !== 'true') act(this.dataset.action, '');
      } }),
    update(input, control) {
      common(input, { ...control, enabled: true });
      // A disabled button keeps the focus.
      input.setAttribute('aria-disabled', !control.enabled);
      // A short text on it is part of its name.
      if (!control.text) input.removeAttribute('aria-label');
      if (control.stop !== undefined) {
        input.setAttribute('role', 'radio');
        input.setAttribute('aria-checked', control.on);
        input.tabIndex = control.stop ? 0 : -1;
      } else if (control.on !== undefined) {
        input.ariaPressed = String(control.on);
      }
      setText(input, control.text || control.label);
    },
  },
};

/** A button that opens the content after it. */
export const disclosure = {
  make(control, act) {
    const button = inputs.button.make(control, act);
    button.className = 'opens';
    return button;
  },
  update(button, control) {
    // In the window its text is the short form of its label.
    inputs.button.update(button, { ...control, text: '', on: undefined });
    button.setAttribute('aria-expanded', control.on);
  },
};

function bounds(input, min, max, step) {
  for (const [name, value] of Object.entries({ min, max, step })) {
    if (input[name] !== String(value)) input[name] = value;
  }
}

function common(input, control) {
  input.dataset.action = control.action;
  mark(input, control.marks);
  if (input.disabled === control.enabled) input.disabled = !control.enabled;
  if (input.getAttribute('aria-label') !== control.label) {
    input.setAttribute('aria-label', control.label);
  }
}

/** Sets the attributes by which others find an element, where they differ. */
export function mark(element, marks) {
  for (const [name, value] of Object.entries(marks)) {
    if (element.getAttribute(`data-${name}`) !== value) element.setAttribute(`data-${name}`, value);
  }
}
