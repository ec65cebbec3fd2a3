// The picture to take away: what is shown on one sheet of paper, with its title, what
// it is and is not, where it comes from and the link to it. It is laid out once, as a
// list of marks and texts; an SVG and a canvas are two ways to draw that.
import { escaped } from '../text/escaped.mjs';

const kWidth = 760;
const kMargin = 32;
const kInside = kWidth - 2 * kMargin;
const kRadius = 200;
const kMiddle = kWidth / 2;

/** The faces of the page, and after them what is nearly everywhere. */
export const faces = {
  serif: "'Explainer Serif', 'Noto Serif', 'DejaVu Serif', Georgia, serif",
  sans: "'Explainer Sans', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif",
};
const type = { heading: 26, title: 20, mark: 15, body: 14, small: 13, tiny: 11.5, total: 38 };

/**
 * Lays the sheet out.
 * @param {object} shown
 * @param {string} shown.language
 * @param {string} shown.heading   the page's title
 * @param {string} shown.title     whose votes under which rules
 * @param {string} shown.mark      an official result, or why it is none
 * @param {boolean} shown.official
 * @param {object} shown.chamber   an outline's node of the kind "seats", with `places` of its
 *   seats as web/text/chamber.mjs has them, and each run with the `id` of its owner
 * @param {object[]} shown.lines   { id, name, place, colour, votes, share, list, district, seats },
 *   as written there; `place` as an owner's
 * @param {object} shown.heads     of these columns
 * @param {object} shown.key       what a disc and a ring are: { list, district }
 * @param {string[]} shown.small   the rule and the source, in sentences
 * @param {object} shown.about     what a script finds of it: { status, election, rules, source }
 * @param {string} shown.link      to exactly this
 * @param {string} shown.written   the same, as it stands in the picture
 * @param {object} colours         of assets/look.json
 * @param {(text: string, size: number, face: string, bold: boolean) => number} measure
 */
export function sheetOf(shown, colours, measure) {
  const marks = [];
  const text = (said, x, y, more) => marks.push({ kind: 'text', said, x, y, size: type.small,
    colour: colours.ink, face: 'sans', bold: false, anchor: 'start', ...more });
  const line = (x1, y1, x2, y2, colour, width = 1) =>
    marks.push({ kind: 'line', x1, y1, x2, y2, colour, width });
  const width = (said, { size = type.small, face = 'sans', bold = false } = {}) =>
    measure(said, size, face, bold);
  // Another machine's faces may be a little wider.
  const paragraph = (said, x, y, more, room = kInside * 0.96) => {
    const step = Math.round((more.size ?? type.small) * 1.36);
    for (const part of broken(said, room, (one) => width(one, more))) {
      text(part, x, y, more);
      y += step;
    }
    return y;
  };
  const colourOf = ({ place, colour }) => (place < 0 ? colours.nobody
    : colour || colours.lists[place % colours.lists.length]);

  let y = kMargin + type.heading * 0.8;
  y = paragraph(shown.heading, kMargin, y, { size: type.heading, face: 'serif', bold: true });
  y = paragraph(shown.title, kMargin, y - 4, { size: type.title });
  y += 3;
  const from = y - type.mark;
  const indent = shown.official ? 0 : 14;
  y = paragraph(shown.mark, kMargin + indent, y, { size: type.mark, bold: !shown.official,
    colour: shown.official ? colours.faint : colours.ink }, (kInside - indent) * 0.96);
  if (!shown.official) line(kMargin + 1.5, from, kMargin + 1.5, y - type.mark, colours.accent, 3);

  y = chamber(shown.chamber, y + 16, { marks, text, colours, colourOf, width });
  y = key(shown.key, y + 30, { marks, text, colours, width });
  y = table(shown, y + 20, { marks, text, line, colours, colourOf, width });
  y += 6;
  for (const said of shown.small) {
    y = paragraph(said, kMargin, y, { size: type.tiny, colour: colours.faint });
  }
  y = paragraph(shown.written, kMargin, y + 3, { size: type.tiny, colour: colours.accent });
  return { ...shown, marks, width: kWidth, height: Math.ceil(y - 16 + kMargin), paper: colours.paper };
}

// At spaces; what is longer than a line, like a link, anywhere.
function broken(said, room, width) {
  const lines = [''];
  for (let word of said.split(' ')) {
    const now = lines.at(-1);
    if (now && width(`${now} ${word}`) <= room) {
      lines[lines.length - 1] = `${now} ${word}`;
      continue;
    }
    if (now) lines.push('');
    while (width(word) > room) {
      let most = Math.max(1, Math.floor(word.length * room / width(word)));
      while (most > 1 && width(word.slice(0, most)) > room) --most;
      // A letter of two halves stays whole.
      if (/[\uD800-\uDBFF]/.test(word[most - 1])) most = Math.max(2, most - 1);
      lines[lines.length - 1] = word.slice(0, most);
      lines.push('');
      word = word.slice(most);
    }
    lines[lines.length - 1] = word;
  }
  return lines;
}

function shortened(said, room, width) {
  const letters = [...said];
  if (width(said) <= room) return said;
  while (letters.length > 1 && width(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('')}…`;
}

// The half-circle; returns where its base is.
function chamber({ seats, majority, runs, places }, top, { marks, text, colours, colourOf, width }) {
  const radius = Math.min(14, 107 / Math.sqrt(seats || 1));
  const base = top + kRadius + radius;
  const at = places.map(([x, y]) => [kMiddle + x * kRadius, base - y * kRadius]);
  const groups = [];
  let next = 0;
  for (const run of runs) {
    let group = groups.find(({ id }) => id === run.id);
    if (!group) groups.push(group = { id: run.id, name: run.name, seats: [], from: next });
    for (const [x, y] of at.slice(next, next + run.seats)) {
      group.seats.push({ form: run.form, x, y, radius,
        colour: run.form === 'vacant' ? colours.faint : colourOf(run.owner) });
    }
    next += run.seats;
  }
  for (const { id, name, seats: own } of groups) {
    marks.push({ kind: 'group', id, title: `${name}: ${own.length}`, seats: own });
  }
  text(String(seats), kMiddle, base - 22, { size: type.total, face: 'sans', bold: true, anchor: 'middle' });
  text(majority, kMiddle, base, { colour: colours.faint, anchor: 'middle' });
  for (const label of labels(groups, at, base, radius)) {
    const room = label.anchor === 'middle' ? 160
      : label.anchor === 'end' ? label.x - kMargin : kWidth - kMargin - label.x;
    const number = ` ${label.count}`;
    text(shortened(label.name, room * 0.96 - width(number, { bold: true }), width) + number, label.x, label.y,
      { anchor: label.anchor });
  }
  return base;
}

// A name stands out from the middle of its seats. Where names would touch, those
// nearer to the top give way upwards; one that would be led too far is left to the table.
function labels(groups, at, base, radius) {
  const all = groups.map(({ name, seats, from }) => {
    const [x, y] = at[from + ((seats.length - 1) >> 1)] ?? [kMiddle, base];
    const [dx, dy] = [x - kMiddle, y - base];
    const out = (kRadius + radius + 9) / Math.hypot(dx, dy);
    return { name, count: seats.length, x: kMiddle + dx * out, y: base + dy * out + 4,
      anchor: Math.abs(dx * out) < 36 ? 'middle' : dx < 0 ? 'end' : 'start' };
  });
  const kept = [];
  for (const anchor of ['end', 'start', 'middle']) {
    let above = Infinity;
    for (const label of all.filter((one) => one.anchor === anchor).sort((a, b) => b.y - a.y)) {
      const y = Math.min(label.y, above - 17);
      if (label.y - y > 24) continue;
      kept.push({ ...label, y });
      above = y;
    }
  }
  return kept;
}

// What a disc and a ring are, in the middle.
function key({ list, district }, y, { marks, text, colours, width }) {
  const parts = [['list', list], ...district ? [['district', district]] : []];
  const all = parts.reduce((sum, [, said]) => sum + 18 + width(said) + 24, -24);
  let x = kMiddle - all / 2;
  for (const [form, said] of parts) {
    marks.push({ kind: 'seat', form, x: x + 6, y: y - 4.5, radius: 5.5, colour: colours.ink });
    text(said, x + 18, y, { colour: colours.faint });
    x += 18 + width(said) + 24;
  }
  return y;
}

/** @type {[string, number][]} */
const allColumns = [['votes', 330], ['share', 418], ['list', 520], ['district', 626], ['seats', kInside]];

function table({ lines, heads, key: { district } }, top, { marks, text, line, colours, colourOf, width }) {
  const columns = allColumns.filter(([column]) => column !== 'district' || district);
  let y = top + 18;
  const faint = { size: type.tiny, colour: colours.faint };
  text(heads.name, kMargin, y, faint);
  for (const [column, x] of columns) text(heads[column], kMargin + x, y, { ...faint, anchor: 'end' });
  line(kMargin, y + 8, kWidth - kMargin, y + 8, colours.ink);
  y += 27;
  for (const one of lines) {
    if (one.place !== undefined) {
      marks.push({ kind: 'seat', form: one.place < 0 ? 'district' : 'list', x: kMargin + 6, y: y - 5, radius: 5.5,
        colour: colourOf(one) });
    }
    text(shortened(one.name, 210, width), kMargin + 18, y, { size: type.body });
    for (const [column, x] of columns) {
      if (one[column] === undefined) continue;
      text(one[column], kMargin + x, y, { size: type.body, anchor: 'end', bold: column === 'seats' });
    }
    line(kMargin, y + 8, kWidth - kMargin, y + 8, colours.hairline);
    y += 25;
  }
  return y;
}

// --- as an SVG -------------------------------------------------------------------

// XML has no place for other control characters, nor for halves of letters.
const inXml = (said) => escaped(String(said).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu, ''));
const short = (number) => String(Math.round(number * 100) / 100);
const attributes = (all) => Object.entries(all).filter(([, value]) => value !== undefined)
  .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : inXml(value)}"`).join('');
const tag = (name, all, inside) => `<${name}${attributes(all)}${inside === undefined ? '/>' : `>${inside}</${name}>`}`;

// One circle a seat, whatever is drawn in it: they can be counted.
function seatIn({ form, x, y, radius, colour }) {
  if (form === 'list') return tag('circle', { cx: x, cy: y, r: radius, fill: colour });
  if (form === 'other') {
    const half = radius * 0.72;
    return tag('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half, fill: 'none', stroke: colour,
      'stroke-width': radius * 0.22 });
  }
  const stroke = form === 'district' ? Math.max(1.2, radius * 0.22) : 1;
  const ring = tag('circle', { cx: x, cy: y, r: radius - stroke / 2, fill: 'none', stroke: colour, 'stroke-width': stroke });
  return form === 'district' ? ring + tag('path', { 'd': `M${short(x)} ${short(y)}h0`, 'stroke': colour,
    'stroke-width': radius * 0.64, 'stroke-linecap': 'round' }) : ring;
}

// An XML name begins with a letter, and no list's id has this line.
const nameOf = (id) => (/^[a-z]/.test(id) ? id : `_${id}`);

const written = {
  text: ({ said, x, y, size, colour, face, bold, anchor }) => tag('text', { x, y, 'font-size': size,
    'fill': colour, 'font-family': face === 'sans' ? undefined : faces[face].replace(/^'Explainer \w+', /, ''),
    'font-weight': bold ? 700 : undefined, 'text-anchor': anchor === 'start' ? undefined : anchor }, inXml(said)),
  line: ({ x1, y1, x2, y2, colour, width }) => tag('path',
    { 'd': `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`, 'stroke': colour, 'stroke-width': width }),
  seat: seatIn,
  group: ({ id, title, seats }) => tag('g', { id: nameOf(id) },
    `<title>${inXml(title)}</title>\n${seats.map(seatIn).join('\n')}\n`),
};

/** The sheet as a whole SVG file: no scripts, no faces that must be fetched. */
export function svgOf({ marks, width, height, paper, language, title, mark, chamber: { caption }, small, link, about }) {
  const description = [mark, caption, ...small, link].join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('svg', { 'xmlns': 'http://www.w3.org/2000/svg',
    'xml:lang': language, 'role': 'img', 'aria-labelledby': 'sheet.title sheet.desc', width, height,
    'viewBox': `0 0 ${width} ${height}`, 'font-family': faces.sans.replace(/^'Explainer \w+', /, '') }, `
<title id="sheet.title">${inXml(title)}</title>
<desc id="sheet.desc">${inXml(description)}</desc>
<metadata>${inXml(JSON.stringify({ ...about, link }))}</metadata>
${[tag('rect', { width, height, fill: paper }), ...marks.map((one) => written[one.kind](one))].join('\n')}
`)}\n`;
}

// --- on a canvas -----------------------------------------------------------------

function paintSeat(context, { form, x, y, radius, colour }) {
  const circle = (r) => {
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
  };
  context.fillStyle = context.strokeStyle = colour;
  context.lineWidth = form === 'district' ? Math.max(1.2, radius * 0.22) : form === 'other' ? radius * 0.22 : 1;
  if (form === 'other') return context.strokeRect(x - radius * 0.72, y - radius * 0.72, radius * 1.44, radius * 1.44);
  circle(form === 'list' ? radius : radius - context.lineWidth / 2);
  if (form === 'list') return context.fill();
  context.stroke();
  if (form !== 'district') return;
  circle(radius * 0.32);
  context.fill();
}

/** What a canvas takes as a font. */
export const fontOf = (size, face, bold) => `${bold ? 700 : 400} ${size}px ${faces[face]}`;

const painted = {
  text(context, { said, x, y, size, colour, face, bold, anchor }) {
    context.font = fontOf(size, face, bold);
    context.fillStyle = colour;
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.fillText(said, x, y);
  },
  line(context, { x1, y1, x2, y2, colour, width }) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  },
  seat: paintSeat,
  group: (context, { seats }) => seats.forEach((seat) => paintSeat(context, seat)),
};

/** Draws the sheet, so many times as large. */
export function paint(sheet, context, scale) {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.direction = 'ltr';
  context.fillStyle = sheet.paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (const mark of sheet.marks) painted[mark.kind](context, mark);
}
