// The colour of an owner of seats (src/app/outline/outline.h) in HTML.

/** Sets the class or the colour that `--own` has in the element. */
export function showOwner(element, { place, tone, colour }, ...classes) {
  const names = [place < 0 ? 'nobody' : `list-${tone + 1}`, ...classes].join(' ');
  if (element.className !== names) element.className = names;
  if (colour) element.style.setProperty('--own', colour);
  else element.style.removeProperty('--own');
}
