// Contrast as defined by WCAG 2. A colour is its linear red, green and blue, each from 0
// to 1.

/** Linear value of an sRGB-encoded colour component, from 0 to 1. */
export const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** Linear values of RRGGBB. */
export const lightOf = (hex) => [0, 2, 4].map((i) => linear(parseInt(hex.slice(i, i + 2), 16) / 255));

/** @param {number[]} light */
export const luminance = ([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
