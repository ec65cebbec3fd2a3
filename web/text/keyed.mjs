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
  const names = items.map(key);
  // First what is no longer wanted: whatever is moved loses the focus.
  let lost = false;
  for (const [name, child] of known) {
    if (names.includes(name)) continue;
    lost ||= child.contains(document.activeElement);
    known.delete(name);
    child.remove();
  }
  let place = parent.firstElementChild;
  items.forEach((item, i) => {
    const name = names[i];
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
  // Keeps the keyboard focus nearby.
  if (lost) parent.querySelector('button, input, select')?.focus();
}
