// Bars of stretches on one scale, with lines across all of them.
import { build, setText } from './dom.mjs';
import { keyed } from './keyed.mjs';
import { showOwner } from './owner.mjs';

const kLines = 45;  // more parts than this have no room for the lines between them

/** The kind "bars" of the outline; see outline.mjs. */
export const bars = {
  make: () => build('figure', { className: 'bars' }, [build('figcaption'), build('ul')]),
  update(element, node) {
    const [caption, list] = element.children;
    // A line at 0 gives no information.
    const lines = node.lines.filter(({ at }) => at !== 0);
    setText(caption, [node.caption, lines.map(({ label }) => label).join('; ')].filter(Boolean).join(' · '));
    const length = node.high - node.low || 1;
    const part = (value) => Math.min(Math.max((value - node.low) / length, 0), 1);
    keyed(list, node.bars, (bar) => bar.id, newBar, (item, bar) => fillBar(item, bar, lines, part));
  },
};

const newBar = () => build('li', {}, [build('span'), build('span', { className: 'track' }),
  build('strong'), build('span', { className: 'names' })]);

function fillBar(item, bar, lines, part) {
  const [label, track, number, names] = item.children;
  setText(label, bar.label);
  setText(number, bar.text);
  // A bar with one stretch already has its label and number.
  setText(names, bar.stretches.map(({ name }) => name).filter((name) => name
    && name !== bar.text && !name.startsWith(bar.label)).join(', '));
  let at = 0;
  const places = bar.stretches.map((stretch) => {
    const from = Math.min(at, at + stretch.length);
    at += stretch.length;
    return { ...stretch, from: part(from), until: part(from + Math.abs(stretch.length)) };
  });
  keyed(track, [...places, ...lines], (_, i) => `${i}`, () => build('i'), (one, it) => {
    const from = it.from ?? part(it.at);
    one.style.left = `${from * 100}%`;
    if (it.owner) {
      showOwner(one, it.owner, it.form, ...it.pale ? ['pale'] : [], ...it.parts <= kLines ? ['parts'] : []);
      one.style.width = `${(it.until - from) * 100}%`;
      if (it.parts) one.style.setProperty('--part', `${100 / it.parts}%`);
      one.title = it.name;
    } else {
      one.className = 'line';
      one.title = it.label;
    }
  });
}
