// The QR code of what is printed. Loaded before the first print and after the first change, so
// that it is there when the browser's own menu prints.
import { generate } from 'lean-qr/nano';
import { toSvgPath } from 'lean-qr/extras/svg';
import { buildSvg } from '../text/dom.mjs';

const kModule = 0.4;   // millimetres, so that a phone reads it from paper
const kSmall = 57;     // modules a side of a code that fits beside the title
const kQuiet = 4;      // modules around it
const kMost = 97;      // a larger code would need half a page

const place = /** @type {HTMLElement} */ (document.getElementById('printed'));

// boot/sync.mjs has put the link there.
function draw() {
  place.querySelector('svg')?.remove();
  const link = place.textContent;
  if (!link) return;
  let code;
  try {
    code = generate(link);
  } catch {
    return;  // longer than any code; the text is there
  }
  if (code.size > kMost) return;
  const modules = code.size + 2 * kQuiet;
  const side = `${modules * kModule}mm`;
  const picture = buildSvg('svg', { viewBox: `-${kQuiet} -${kQuiet} ${modules} ${modules}`, 'aria-hidden': 'true' });
  picture.append(buildSvg('path', { d: toSvgPath(code) }));
  picture.classList.toggle('small', code.size <= kSmall);
  Object.assign(picture.style, { width: side, height: side });
  place.prepend(picture);
}
addEventListener('beforeprint', draw);
