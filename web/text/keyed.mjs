// Updates of the page's elements, only where they differ.

const keyOf = new WeakMap();

/** Makes the children of `parent` match `items`, keeping those whose key stays. */
export function keyed(parent, items, key, make, update) {
  const known = new Map();
  // What the static page has here is replaced: it has no key.
  for (const child of [...parent.children]) {
    if (keyOf.has(child)) known.set(keyOf.get(child), child);
    else child.remove();
  }
  let place = parent.firstElementChild;
  items.forEach((item, i) => {
    const name = key(item, i);
    let child = known.get(name);
    if (child) {
      known.delete(name);
    } else {
      child = make(item, i);
      keyOf.set(child, name);
    }
    if (child === place) place = place.nextElementSibling;
    else parent.insertBefore(child, place);
    update(child, item, i);
  });
  for (const child of known.values()) {
    const focused = child.contains(document.activeElement);
    child.remove();
    // Keeps the keyboard focus nearby.
    if (focused) parent.querySelector('button, input, select')?.focus();
  }
}
