// The colour of an owner of seats (src/app/outline/outline.h) in HTML and SVG.

const kColours = 8;  // of lists, in assets/look.json

/** Sets the class or the colour that `--own` has in the element. */
export function showOwner(element, { place, tone, colour }, ...classes) {
  const own = place < 0 ? 'nobody' : `list-${tone % kColours + 1}`;
  const names = [own, ...classes].join(' ');
  if (element.className !== names) element.className = names;
  if (colour) element.style.setProperty('--own', colour);
  else element.style.removeProperty('--own');
}
