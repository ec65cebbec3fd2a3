// How much of the program has arrived: as a bar, and in per cent.
import { byId, root } from '../text/dom.mjs';

/** Shows the bar; returns what it is told the number of bytes with. */
export function progress() {
  const bar = byId('progress');
  const [line, text] = bar.children;
  const percent = new Intl.NumberFormat(root.lang, { style: 'percent' });
  bar.hidden = false;
  const tell = (bytes) => {
    const all = Number(bar.ariaValueMax);
    const part = Math.min(bytes / all, 1);
    bar.ariaValueNow = Math.min(bytes, all);
    text.textContent = bar.ariaValueText = percent.format(part);
    line.style.transform = `scaleX(${part})`;
  };
  tell(0);
  return tell;
}
