// Decodes a file's bytes. Names the kind of a file that is no text; detects the code page by
// letter statistics, and returns all readings if more than one makes sense.

const start = (bytes, ...values) => values.every((value, i) => bytes[i] === value);
const latin = (bytes, from = 0, to = 4096) => String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

// --- what is no text -----------------------------------------------------------------------

function inZip(bytes) {
  // File names are in the directory at the end, and each also before its file.
  const names = latin(bytes, 0, 8192) + latin(bytes, Math.max(0, bytes.length - 16384), bytes.length);
  if (/xl\/(?:workbook|worksheets|sharedStrings)|application\/vnd\.oasis\.opendocument\.spreadsheet|Index\/(?:Tables|Document|CalculationEngine)/.test(names)) {
    return /opendocument/.test(names) ? 'ods' : /Index\//.test(names) ? 'numbers' : 'xlsx';
  }
  return /word\/|ppt\/|opendocument\.(?:text|presentation)/.test(names) ? 'document' : 'zip';
}

/** The kind of a file that is no text; undefined if it may be text. */
export function foreign(bytes) {
  if (start(bytes, 0x50, 0x4B, 3, 4) || start(bytes, 0x50, 0x4B, 5, 6)) return inZip(bytes);
  if (start(bytes, 0xD0, 0xCF, 0x11, 0xE0)) return 'xls';
  if (start(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  const head = latin(bytes, 0, 16);
  if (/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|II\*\0|MM\0\*)/.test(head) || /^RIFF....WEBP/s.test(head)
    || /^.{4}ftyp(?:heic|heix|mif1|avif)/s.test(head) || (/^BM/.test(head) && bytes.includes(0))) return 'image';
  if (/^(?:\x1F\x8B|Rar!|7z\xBC\xAF|BZh|\xFD7zXZ)/.test(head)) return 'zip';
  return undefined;
}

/** The kind of a text that is no table. */
export function foreignText(text) {
  const head = text.slice(0, 4096).replace(/^[\uFEFF\s]+/, '');
  if (/^(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|table|meta|div|style|tr)\b/i.test(head)) return 'html';
  if (/^<\?mso-application progid="Excel|<Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/i.test(head)
    || (/^<\?xml/i.test(head) && /Excel\.Sheet|office:spreadsheet/.test(head))) return 'xlsx';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg\b/i.test(head)) return 'image';
  if (/^<\?xml/i.test(head)) return 'xml';
  if (/^\{\\rtf/.test(head)) return 'document';
  return undefined;
}

// --- code pages -----------------------------------------------------------------------------

// Kazakh code pages (KZ-1048, and PT 154 of older programs), as differences from 1251.
const different = {
  'kz-1048': { 0x8D: 'Қ', 0x8E: 'Һ', 0x9D: 'қ', 0x9E: 'һ', 0xA1: 'Ұ', 0xA2: 'ұ', 0xA3: 'Ә', 0xA5: 'Ө', 0xAA: 'Ғ', 0xAF: 'Ү', 0xB4: 'ө',
    0xBA: 'ғ', 0xBC: 'ә', 0xBD: 'Ң', 0xBE: 'ң', 0xBF: 'ү' },
  'pt-154': { 0x81: 'Ғ', 0x83: 'ғ', 0x87: 'Ү', 0x89: 'ү', 0x8C: 'Ң', 0x8D: 'Қ', 0x8E: 'Һ', 0x9C: 'ң', 0x9D: 'қ', 0x9E: 'һ', 0xA4: 'Ө',
    0xA6: 'Ұ', 0xAA: 'Ә', 0xB1: 'ұ', 0xB5: 'ө', 0xBA: 'ә' },
};
const pages = ['windows-1251', 'kz-1048', 'pt-154', 'ibm866', 'koi8-r', 'x-mac-cyrillic', 'windows-1252'];

function inPage(bytes, page) {
  const other = different[page];
  if (!other) return new TextDecoder(page).decode(bytes);
  const usual = new TextDecoder('windows-1251');
  const letters = Array.from({ length: 256 }, (_, value) => other[value] ?? usual.decode(Uint8Array.of(value)));
  let text = '';
  for (const value of bytes) text += letters[value];
  return text;
}

// Approximate letter frequencies in Russian and Kazakh, per thousand.
const often = { о: 90, а: 95, е: 75, и: 60, н: 65, т: 60, с: 45, р: 50, в: 35, л: 45, к: 35, м: 28, д: 32, п: 25, у: 22, я: 15, ы: 35, ь: 14, г: 15, з: 15,
  б: 17, ч: 10, й: 12, х: 8, ж: 12, ш: 9, ю: 5, ц: 4, щ: 3, э: 3, ф: 3, ъ: 1, ё: 1, і: 25, қ: 18, ғ: 9, ң: 8, ә: 12, ө: 7, ү: 7, ұ: 6, һ: 1 };

// A score for a reading, by its letters and by capitals at the start of words: higher is likelier.
function likely(text) {
  let score = 0;
  let count = 0;
  for (const [word] of text.matchAll(/[^\s\x21-\x40\x5B-\x60\x7B-\x7E]+/gu)) {
    if (/^[\x00-\x7F]+$/.test(word)) continue;
    const upper = word.toLowerCase() !== word && word.toUpperCase() === word;
    const shape = upper || /^\P{Lu}+$/u.test(word) || /^[«"(„“]*\p{Lu}\P{Lu}*$/u.test(word);
    score += shape ? 0 : -8;
    if (/\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)) score -= 8;
    for (const letter of word) {
      if (/[\x00-\x7F]/.test(letter)) continue;
      ++count;
      const common = often[letter.toLowerCase()];
      score += common ? 1 + Math.log(common / 20) : /[«»„“”’–—№\u00A0…•]/.test(letter) ? 0 : /\p{Script=Latin}/u.test(letter) ? -1 : /\p{L}/u.test(letter) ? -3 : -9;
    }
  }
  return count ? score / Math.sqrt(count) : 0;
}

// UTF-16 without a mark at its start: digits and ends of lines have a zero byte on one side.
function utf16(bytes) {
  const sample = bytes.subarray(0, 65_536);
  const zeros = [0, 0];
  sample.forEach((value, i) => { zeros[i % 2] += value === 0 ? 1 : 0; });
  if (!zeros[0] && !zeros[1]) return undefined;
  const even = bytes.subarray(0, bytes.length - bytes.length % 2);
  const good = (text) => text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{P}\p{Zs}\t\r\n%+=|$<>^№]/gu)?.length ?? 0;
  const [best] = ['utf-16le', 'utf-16be'].map((name) => {
    const text = new TextDecoder(name).decode(even);
    return { name, text, part: good(text) / text.length };
  }).sort((a, b) => b.part - a.part);
  return best.part > 0.95 && !best.text.includes('\0') ? best : undefined;
}

// UTF-8 that was once decoded with another code page and encoded again.
function twice(text) {
  for (const page of ['windows-1252', 'windows-1251']) {
    const decoder = new TextDecoder(page);
    const bytes = new Map(Array.from({ length: 256 }, (_, value) => [decoder.decode(Uint8Array.of(value)), value]));
    const back = [...text].map((letter) => bytes.get(letter));
    if (back.includes(undefined)) continue;
    try {
      const read = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(back));
      if (read !== text && /[\p{Script=Cyrillic}«»]/u.test(read)) return read;
    } catch {
      // Not encoded twice in this way.
    }
  }
  return undefined;
}

const binary = (text) => /[\0-\x08\x0E-\x19\x1C-\x1F]/.test(text.replace(/\x1A\s*$/, ''));

/**
 * @param {Uint8Array} bytes
 * @param {(text: string) => number} [familiar]  the number of known names in a reading
 * @returns {{ refused: string, text?: undefined, others?: undefined }
 *   | { refused?: undefined, text: string, encoding: string, others?: { text: string, encoding: string }[] }}
 *   `refused`: 'empty', 'binary' or the kind; `others`: other plausible readings
 */
export function readBytes(bytes, familiar = () => 0) {
  if (!bytes.length) return { refused: 'empty' };
  const kind = foreign(bytes);
  if (kind) return { refused: kind };
  const read = decoded(bytes, familiar);
  if (!read) return { refused: 'binary' };
  if (!read.text.replace(/[\uFEFF\s]/g, '')) return { refused: 'empty' };
  return read;
}

function decoded(bytes, familiar) {
  if (start(bytes, 0xFF, 0xFE, 0, 0) || start(bytes, 0, 0, 0xFE, 0xFF)) return undefined;
  /** @type {[string, ...number[]][]} */
  const marks = [['utf-16le', 0xFF, 0xFE], ['utf-16be', 0xFE, 0xFF], ['utf-8', 0xEF, 0xBB, 0xBF]];
  for (const [encoding, ...mark] of marks) {
    if (start(bytes, ...mark)) return { encoding, text: new TextDecoder(encoding).decode(bytes) };
  }
  const wide = utf16(bytes);
  if (wide) return { encoding: wide.name, text: wide.text };
  if (bytes.includes(0)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (binary(text)) return undefined;
    const other = /[\x80-\u024F\u0402-\u040F\u0452-\u045F]/.test(text) && text.length < 100_000 ? twice(text) : undefined;
    return other ? { encoding: 'utf-8', text: other, others: [{ encoding: 'utf-8', text }] } : { encoding: 'utf-8', text };
  } catch {
    // Then the text is in a code page.
  }
  const some = bytes.subarray(0, 65_536);
  // Of identical readings, the first.
  const readings = pages.map((encoding) => ({ encoding, sample: inPage(some, encoding) }))
    .filter(({ sample }, i, all) => all.findIndex((one) => one.sample === sample) === i && !binary(sample))
    .map((one) => ({ ...one, score: likely(one.sample), names: familiar(one.sample) }))
    .sort((a, b) => b.names - a.names || b.score - a.score);
  if (!readings.length) return undefined;
  const [best] = readings;
  // Letters of neither language: a file of something else.
  if (!best.names && best.score < -8) return undefined;
  const text = (encoding) => inPage(bytes, encoding);
  const others = readings.slice(1).filter((one) => one.names === best.names && best.score - one.score < 2.5)
    .slice(0, 2).map(({ encoding }) => ({ encoding, text: text(encoding) }));
  return { encoding: best.encoding, text: text(best.encoding), ...others.length && { others } };
}
