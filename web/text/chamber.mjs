// A chamber as an SVG: in the numbers, in print, on the strip, and small among several.
import { buildSvg } from './dom.mjs';

/** Whose names a picture has: picture::Names in src/picture/marks.h. */
export const whoseNames = { others: 0, all: 1, none: 2 };

/**
 * Made of the marks that the core describes (src/picture/marks.h). Its caption is beside it,
 * so the picture is hidden from screen readers.
 */
export function chamberPicture({ width, height, marks }) {
  const picture = buildSvg('svg', { 'viewBox': `0 0 ${width} ${height}`, 'aria-hidden': true });
  picture.append(...marks.map((mark) => (renderers[mark.kind] ?? shapes)(mark)));
  return picture;
}

// The class sets the colour, as on the canvas, unless the scenario sets it.
function shapes({ kind, ink, colour, radius, line, dot, id, title, points }) {
  const group = buildSvg('g', { 'class': line ? `${ink} ring` : ink });
  if (line) group.setAttribute('stroke-width', line);
  if (colour) group.style.setProperty('--own', colour);
  if (title) group.append(buildSvg('title', {}, title));
  let dots = '';
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i], points[i + 1]];
    const whose = id && { 'data-list': id };
    group.append(kind === 'square'
      ? buildSvg('rect', { ...whose, x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })
      : buildSvg('circle', { ...whose, cx: x, cy: y, r: radius }));
    if (dot) dots += `M${x} ${y}h0`;
  }
  if (dots) group.append(buildSvg('path', { 'd': dots, 'stroke-linecap': 'round', 'stroke-width': 2 * dot }));
  return group;
}

const renderers = {
  line: ({ points, opacity, dashed }) => buildSvg('path', { 'class': 'faint ring', 'stroke-opacity': opacity,
    'd': `M${points}`, ...dashed && { 'stroke-dasharray': '4 3' } }),
  text({ ink, points: [x, y], size, anchor, text, strong }) {
    const line = buildSvg('text', { 'class': ink, x, y, 'font-size': size, 'text-anchor': anchor }, text);
    line.append(buildSvg('tspan', { 'font-weight': 700 }, strong));
    return line;
  },
};
