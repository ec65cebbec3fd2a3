// A part of the screen as a driver gives it: decoded, in the screen's own pixels.
import { PNG } from 'pngjs';

/** `clip` in CSS pixels, cut out of a picture of the window; all of it without one. */
export function cut(bytes, clip, density) {
  const whole = PNG.sync.read(bytes);
  if (!clip) return { ...whole, png: () => bytes };
  const part = new PNG({ width: Math.round(clip.width * density),
    height: Math.round(clip.height * density) });
  PNG.bitblt(whole, part, Math.round(clip.x * density), Math.round(clip.y * density),
    part.width, part.height, 0, 0);
  return { width: part.width, height: part.height, data: part.data,
    png: () => PNG.sync.write(part) };
}
