// Functions to find and create elements.

export const root = document.documentElement;

export const byId = (id) => document.getElementById(id);

/**
 * An element with its properties, children and, for values without a property, attributes.
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 */
export function build(tag, { role, ...properties } = {}, children = [], attributes = {}) {
  const element = Object.assign(document.createElement(tag), properties);
  // Not every browser has this as a property.
  if (role) element.setAttribute('role', role);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** An element of an SVG with its attributes and its text. */
export function buildSvg(tag, attributes, text = '') {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(element, attributes);
  element.textContent = text;
  return element;
}

function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Leaves the element alone if it has this text. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Makes the wheel scroll the page instead of changing a focused number. */
export function keepWheelFromNumbers() {
  addEventListener('wheel', (/** @type {any} */ { target }) => {
    if (target.type !== 'number') return;
    target.readOnly = true;
    setTimeout(() => { target.readOnly = false; });
  });
}
