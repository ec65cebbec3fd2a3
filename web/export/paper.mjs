// The QR code of what is printed. Loaded before the first print and after the first change, so
// that it is there when the browser's own menu prints.
import { generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';

const kModule = 0.4;   // millimetres, so that a phone reads it from paper
const kSmall = 57;     // modules a side of a code that fits beside the title
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
  const picture = toSvg(code, document, { on: '#000', off: 'transparent', pad: 4 });
  const side = `${(code.size + 8) * kModule}mm`;
  picture.setAttribute('aria-hidden', 'true');
  picture.classList.toggle('small', code.size <= kSmall);
  Object.assign(picture.style, { width: side, height: side });
  place.prepend(picture);
}
addEventListener('beforeprint', draw);
