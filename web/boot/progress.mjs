// The progress of the program's download, as a bar and in per cent.
import { byId, root } from '../text/dom.mjs';

/** Shows the bar; returns a function that takes the number of bytes received. */
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
