// The picture to download: the state shown on one sheet, with its title, its status, its
// source and its link. It is laid out once, as a list of marks and texts, and drawn as an
// SVG or on a canvas.
import { escaped } from '../text/escaped.mjs';

const kWidth = 760;
const kMargin = 32;
/** The width of the chamber and of all other content. */
export const kInside = kWidth - 2 * kMargin;

/** The page's faces, with common fallbacks. */
export const faces = {
  serif: "'Explainer Serif', 'Noto Serif', 'DejaVu Serif', Georgia, serif",
  sans: "'Explainer Sans', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif",
};
const type = { heading: 26, title: 20, mark: 15, body: 14, small: 13, tiny: 11.5 };

/**
 * Lays the sheet out.
 * @param {object} shown
 * @param {string} shown.language
 * @param {string} shown.heading   the page's title
 * @param {string} shown.title     the election and the rules
 * @param {string} shown.mark      an official result, or why it is none
 * @param {boolean} shown.official
 * @param {object} shown.chamber   its `caption`, and the marks of src/picture/marks.h in the
 *   width kInside: { caption, marks, height }
 * @param {object[]} shown.lines   { id, name, place, tone, colour, votes, share, list, district, seats },
 *   as written there; `place` as an owner's
 * @param {object} shown.heads     of these columns
 * @param {boolean} shown.districts  whether there are seats of districts
 * @param {string[]} shown.small   the rule and the source, in sentences
 * @param {object} shown.about     metadata for scripts: { status, election, rules, source }
 * @param {string} shown.link      to exactly this state
 * @param {string} shown.written   the same, as written in the picture
 * @param {object} colours         of assets/look.json
 * @param {(text: string, size: number, face: string, bold: boolean) => number} measure
 */
export function sheetOf(shown, colours, measure) {
  const marks = [];
  const text = (said, x, y, { bold = false, ...more } = {}) => marks.push({ kind: 'text', points: [x, y],
    text: bold ? '' : said, strong: bold ? said : '', size: type.small,
    colour: colours.ink, face: 'sans', anchor: 'start', ...more });
  const line = (x1, y1, x2, y2, colour, width = 1) =>
    marks.push({ kind: 'line', points: [x1, y1, x2, y2], colour, width });
  const width = (said, { size = type.small, face = 'sans', bold = false } = {}) =>
    measure(said, size, face, bold);
  // The faces of another machine may be a little wider.
  const paragraph = (said, x, y, more, room = kInside * 0.96) => {
    const step = Math.round((more.size ?? type.small) * 1.36);
    for (const part of broken(said, room, (one) => width(one, more))) {
      text(part, x, y, more);
      y += step;
    }
    return y;
  };
  const colourOf = ({ place, tone, colour }) => (place < 0 ? colours.nobody
    : colour || colours.lists[tone]);

  let y = kMargin + type.heading * 0.8;
  y = paragraph(shown.heading, kMargin, y, { size: type.heading, face: 'serif', bold: true });
  y = paragraph(shown.title, kMargin, y - 4, { size: type.title });
  y += 3;
  const from = y - type.mark;
  const indent = shown.official ? 0 : 14;
  y = paragraph(shown.mark, kMargin + indent, y, { size: type.mark, bold: !shown.official,
    colour: shown.official ? colours.faint : colours.ink }, (kInside - indent) * 0.96);
  if (!shown.official) line(kMargin + 1.5, from, kMargin + 1.5, y - type.mark, colours.accent, 3);

  const top = y - 4;
  for (const mark of shown.chamber.marks) marks.push(placed(mark, kMargin, top, colours));
  y = table(shown, top + shown.chamber.height + 6, { marks, text, line, colours, colourOf, width });
  y += 6;
  for (const said of shown.small) {
    y = paragraph(said, kMargin, y, { size: type.tiny, colour: colours.faint });
  }
  y = paragraph(shown.written, kMargin, y + 3, { size: type.tiny, colour: colours.accent });
  return { ...shown, marks, width: kWidth, height: Math.ceil(y - 16 + kMargin), paper: colours.paper };
}

// A mark of the chamber, at its place on the sheet and in the sheet's colours.
function placed(mark, left, top, colours) {
  const { ink } = mark;
  return { face: 'sans', width: 1, ...mark,
    colour: mark.colour ?? (colours[ink] || colours.lists[ink.replace('list-', '') - 1]),
    points: mark.points.map((one, i) => one + (i % 2 ? top : left)) };
}

// Breaks at spaces; a word longer than a line, such as a link, anywhere.
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
      // Does not split a surrogate pair.
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

/** @type {[string, number][]} */
const allColumns = [['votes', 330], ['share', 418], ['list', 520], ['district', 626], ['seats', kInside]];

function table({ lines, heads, districts, chamber }, top, { marks, text, line, colours, colourOf, width }) {
  const columns = allColumns.filter(([column]) => column !== 'district' || districts);
  // A list's mark is a disc, any other holder's that of its seats; in the size of the key.
  const markOf = ({ id, place }) => {
    const kind = place < 0 ? chamber.marks.find((mark) => mark.id === id)?.kind : 'disc';
    return chamber.marks.find((mark) => mark.kind === kind && !mark.id);
  };
  let y = top + 18;
  const faint = { size: type.tiny, colour: colours.faint };
  text(heads.name, kMargin, y, faint);
  for (const [column, x] of columns) text(heads[column], kMargin + x, y, { ...faint, anchor: 'end' });
  line(kMargin, y + 8, kWidth - kMargin, y + 8, colours.ink);
  y += 27;
  for (const one of lines) {
    const mark = one.place !== undefined && markOf(one);
    if (mark) marks.push({ ...mark, points: [kMargin + 6, y - 5], colour: colourOf(one) });
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

// XML allows no other control characters and no lone surrogates.
const inXml = (said) => escaped(String(said).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu, ''));
const short = (number) => String(Math.round(number * 100) / 100);
const attributes = (all) => Object.entries(all).filter(([, value]) => value !== undefined)
  .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : inXml(value)}"`).join('');
const tag = (name, all, inside) => `<${name}${attributes(all)}${inside === undefined ? '/>' : `>${inside}</${name}>`}`;

// One circle per seat, so that scripts can count them; dots are drawn as a path.
function shapesIn({ kind, radius, line, dot, colour, id, title, points }) {
  const all = [];
  let dots = '';
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i], points[i + 1]];
    all.push(kind === 'square' ? tag('rect', { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })
      : tag(title ? 'circle' : 'ellipse', title ? { cx: x, cy: y, r: radius } : { cx: x, cy: y, rx: radius, ry: radius }));
    if (dot) dots += `M${short(x)} ${short(y)}h0`;
  }
  if (dots) all.push(tag('path', { 'd': dots, 'stroke-linecap': 'round', 'stroke-width': 2 * dot }));
  return tag('g', { 'data-list': id, 'fill': line ? 'none' : colour, 'stroke': line ? colour : undefined,
    'stroke-width': line || undefined }, (title ? `<title>${inXml(title)}</title>\n` : '') + all.join('\n'));
}

const written = {
  text: ({ text, strong, points: [x, y], size, colour, face, anchor }) => tag('text', { x, y, 'font-size': size,
    'fill': colour, 'font-family': face === 'sans' ? undefined : faces[face].replace(/^'Explainer \w+', /, ''),
    'font-weight': text ? undefined : 700, 'text-anchor': anchor === 'start' ? undefined : anchor },
  inXml(text) + (text && strong ? tag('tspan', { 'font-weight': 700 }, inXml(strong)) : inXml(strong))),
  line: ({ points, colour, width, opacity, dashed }) => tag('path', { 'd': `M${points.map(short).join(' ')}`, 'fill': 'none',
    'stroke': colour, 'stroke-width': width, 'stroke-opacity': opacity, 'stroke-dasharray': dashed ? '4 3' : undefined }),
};

// An XML name begins with a letter; no list's id has an underscore.
const nameOf = (id) => (/^[a-z]/.test(id) ? id : `_${id}`);

// All marks; adjacent marks of one owner are in one group.
function allWritten(marks) {
  const out = [];
  let owner = '';
  for (const mark of marks) {
    if (owner && mark.id !== owner) out.push('</g>');
    if (mark.id && mark.id !== owner) out.push(`<g id="${inXml(nameOf(mark.id))}">`);
    owner = mark.id ?? '';
    out.push((written[mark.kind] ?? shapesIn)(mark));
  }
  return out;
}

/** The sheet as a complete SVG file, without scripts and without fonts to fetch. */
export function svgOf({ marks, width, height, paper, language, title, mark, chamber: { caption }, small, link, about }) {
  const description = [mark, caption, ...small, link].join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('svg', { 'xmlns': 'http://www.w3.org/2000/svg',
    'xml:lang': language, 'role': 'img', 'aria-labelledby': 'sheet.title sheet.desc', width, height,
    'viewBox': `0 0 ${width} ${height}`, 'font-family': faces.sans.replace(/^'Explainer \w+', /, '') }, `
<title id="sheet.title">${inXml(title)}</title>
<desc id="sheet.desc">${inXml(description)}</desc>
<metadata>${inXml(JSON.stringify({ ...about, link }))}</metadata>
${[tag('rect', { width, height, fill: paper }), ...allWritten(marks)].join('\n')}
`)}\n`;
}

// --- on a canvas -----------------------------------------------------------------

function paintShapes(context, { kind, radius, line, dot, colour, points }) {
  const circle = (x, y, r) => {
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
  };
  context.fillStyle = context.strokeStyle = colour;
  context.lineWidth = line;
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i], points[i + 1]];
    if (kind === 'square') {
      context.strokeRect(x - radius, y - radius, 2 * radius, 2 * radius);
      continue;
    }
    circle(x, y, radius);
    if (line) context.stroke();
    else context.fill();
    if (!dot) continue;
    circle(x, y, dot);
    context.fill();
  }
}

/** The `font` value of a canvas. */
export const fontOf = (size, face, bold) => `${bold ? 700 : 400} ${size}px ${faces[face]}`;

const painted = {
  // From the left end on, part by part: a canvas draws a text in one face.
  text(context, { text, strong, points: [x, y], size, colour, face, anchor }) {
    const parts = [[text, fontOf(size, face, false)], [strong, fontOf(size, face, true)]];
    const widths = parts.map(([said, font]) => {
      context.font = font;
      return context.measureText(said).width;
    });
    let left = x - (widths[0] + widths[1]) * ['start', 'middle', 'end'].indexOf(anchor) / 2;
    context.fillStyle = colour;
    context.textAlign = 'left';
    parts.forEach(([said, font], i) => {
      context.font = font;
      context.fillText(said, left, y);
      left += widths[i];
    });
  },
  line(context, { points, colour, width, opacity = 1, dashed }) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.globalAlpha = opacity;
    context.setLineDash(dashed ? [4, 3] : []);
    context.beginPath();
    for (let i = 0; i < points.length; i += 2) context.lineTo(points[i], points[i + 1]);
    context.stroke();
    context.globalAlpha = 1;
    context.setLineDash([]);
  },
};

/** Draws the sheet at this scale. */
export function paint(sheet, context, scale) {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.direction = 'ltr';
  context.fillStyle = sheet.paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (const mark of sheet.marks) (painted[mark.kind] ?? paintShapes)(context, mark);
}
