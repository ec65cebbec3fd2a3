// The page's fonts have only the names they need (tools/toolchain/fonts.py). Drawing with them
// while the site is built requires one more, the PostScript name.

const kPostScriptName = 6;

/** A copy of the font, bytes of an sfnt file, with this name; checksums are not updated. */
export function named(font, name) {
  const tables = font.readUInt16BE(4);
  const entries = Array.from({ length: tables }, (_, i) => 12 + 16 * i);
  const entry = entries.find((at) => font.toString('latin1', at, at + 4) === 'name');
  const [start, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
  const old = font.subarray(start, start + length);
  const [count, strings] = [old.readUInt16BE(2), old.readUInt16BE(4)];
  const said = Buffer.from(name, 'utf16le').swap16();
  const record = Buffer.alloc(12);
  // Like the other names: Windows, Unicode, English.
  [3, 1, 0x409, kPostScriptName, said.length, length - strings].forEach((value, i) => record.writeUInt16BE(value, 2 * i));
  const head = Buffer.from(old.subarray(0, 6));
  head.writeUInt16BE(count + 1, 2);
  head.writeUInt16BE(strings + 12, 4);
  const table = Buffer.concat([head, old.subarray(6, 6 + 12 * count), record, old.subarray(6 + 12 * count), said]);
  const whole = Buffer.concat([font, Buffer.alloc(-font.length & 3), table]);
  whole.writeUInt32BE(whole.length - table.length, entry + 8);
  whole.writeUInt32BE(table.length, entry + 12);
  return whole;
}
