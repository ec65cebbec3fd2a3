// What's checked: a file's bytes become the original text, in each encoding that tables
// in Kazakhstan use; a file that is not a table is named; JSON lines are several scenarios.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openFile, scenarioOrTable } from '../../web/import/opened.mjs';
import { partiesOf } from '../../web/import/read/names.mjs';

const parties = partiesOf(JSON.parse(readFileSync(new URL('../../assets/parties.json', import.meta.url), 'utf8')));
const open = (bytes) => openFile(Uint8Array.from(bytes), parties);

/** @returns {[string, number][]} */
const high = (from, letters) => [...letters].map((letter, i) => [letter, from + i]);
const upper = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ';
const lower = upper.toLowerCase();
const win = new Map([...high(0xC0, upper), ...high(0xE0, lower), ['«', 0xAB], ['»', 0xBB], ['ё', 0xB8]]);
const dos = new Map([...high(0x80, upper), ...high(0xA0, lower.slice(0, 16)), ...high(0xE0, lower.slice(16))]);
const koi = new Map([...high(0xE0, 'ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'), ...high(0xC0, 'юабцдефгхийклмнопярстужвьызшэщчъ')]);
const mac = new Map([...high(0x80, upper), ...high(0xE0, lower.slice(0, 31)), ['я', 0xDF]]);
const kazakh = new Map([...win, ...Object.entries({ Қ: 0x8D, қ: 0x9D, Ұ: 0xA1, ұ: 0xA2, Ә: 0xA3, Ө: 0xA5, Ғ: 0xAA, Ү: 0xAF, І: 0xB2, і: 0xB3, ө: 0xB4, ғ: 0xBA, ә: 0xBC, Ң: 0xBD, ң: 0xBE, ү: 0xBF })]);
const encoded = (text, page) => [...text].map((letter) => {
  const value = page.get(letter) ?? letter.codePointAt(0);
  assert.ok(value < 256, letter);
  return value;
});
const utf16 = (text, big, mark = false) => [...mark ? '\uFEFF' : '', ...text].flatMap((letter) => {
  const value = letter.charCodeAt(0);
  return big ? [value >> 8, value & 255] : [value & 255, value >> 8];
});
const utf8 = (text) => new TextEncoder().encode(text);

const russian = ['Партия;Голоса\r\nAMANAT;3431510\r\nАуыл;693938\r\nПротив всех;248291\r\n', 'Алия;12\nБолат;48\nДана;40\n', 'НПК;5\nОСДП;7\n',
  'Наша партия;5\nДругая партия;7\n', 'Список;Число\nПервые;10\nВторые;20\n', 'ПЕРВЫЕ;10\nВТОРЫЕ;20\n'];
const kazakhs = ['Партия;Дауыс\r\nАқ жол;535139\r\nБайтақ;146431\r\nБәріне қарсы;5\r\n', 'Күн;5\nӨзен;7\nТаң;3\n'];

test('text of each encoding is read as it was written', () => {
  for (const text of [...russian, ...kazakhs]) {
    for (const [name, bytes] of /** @type {any[]} */ ([['utf-8', utf8(text)], ['utf-8', utf8(`\uFEFF${text}`)], ['utf-16le', utf16(text, false, true)],
      ['utf-16be', utf16(text, true, true)], ['utf-16le', utf16(text, false)], ['utf-16be', utf16(text, true)]])) {
      /** @type {any} */
      const read = open(bytes);
      assert.equal(read.text, text, name);
      assert.equal(read.encoding, name);
      assert.equal(read.others, undefined);
    }
  }
  for (const text of russian) {
    for (const [name, page] of Object.entries({ 'windows-1251': win, 'ibm866': dos, 'koi8-r': koi, 'x-mac-cyrillic': mac })) {
      const read = open(encoded(text, page));
      const readings = [read, ...read.others ?? []];
      // Where the encoding is ambiguous, both readings are offered.
      assert.ok(readings.some((one) => one.text === text), `${name}: ${read.text}`);
      if (/парти|Алия|Спис/iu.test(text)) assert.equal(read.text, text, name);
    }
  }
  for (const text of kazakhs) assert.equal(open(encoded(text, kazakh)).text, text);
});

test('letters that were read in another encoding once are asked about', () => {
  for (const page of ['windows-1252', 'windows-1251']) {
    const text = 'Партия;Голоса\nАуыл;5\n'.replace(page === 'windows-1251' ? /И/g : /$^/, '');
    const wrong = new TextDecoder(page).decode(utf8(text));
    const read = open(utf8(wrong));
    assert.equal(read.text, text, page);
    assert.deepEqual(read.others.map((one) => one.text), [wrong]);
  }
});

const zip = (...names) => [0x50, 0x4B, 3, 4, ...utf8(`\x14\0\0\0${names.join('\0\0')}`)];
/** @type {any[]} */
const foreign = [
  ['empty', []], ['empty', [0xEF, 0xBB, 0xBF]], ['empty', utf8(' \r\n\t')],
  ['xlsx', zip('[Content_Types].xml', 'xl/worksheets/sheet1.xml')], ['xlsx', zip('_rels/.rels', 'xl/workbook.xml')],
  ['ods', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')], ['numbers', zip('Index/Document.iwa', 'Index/Tables/DataList.iwa')],
  ['document', zip('word/document.xml')], ['zip', zip('photo.jpg')], ['zip', [0x1F, 0x8B, 8, 0]], ['xls', [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]],
  ['pdf', utf8('%PDF-1.7\n1 0 obj')], ['image', [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]], ['image', [0xFF, 0xD8, 0xFF, 0xE0]], ['image', utf8('GIF89a')],
  ['image', utf8('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['html', utf8('<html><head><meta charset="utf-8"></head><body><table><tr><td>AMANAT</td><td>3</td></tr></table>')], ['html', utf8('\uFEFF<!DOCTYPE html><p>')],
  ['html', utf8('<table><tr><td>1')], ['xlsx', utf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>')], ['xml', utf8('<?xml version="1.0"?><a/>')],
  ['document', utf8('{\\rtf1\\ansi')], ['binary', [0, 1, 2, 3, 0, 7, 9, 200, 0]], ['binary', [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 62]],
  ['json', utf8('[{"name":"Amanat","votes":5}]')], ['json', utf8('{"a":1}')], ['map', utf8('{"type":"FeatureCollection","features":[]}')],
  ['result', utf8('{"format":"mazhilis-result","version":1}')], ['result', utf8('{"format":"mazhilis-result","version":1}\n{"format":"mazhilis-result","version":1}')],
];

test('what is no table is named', () => {
  const texts = JSON.parse(readFileSync(new URL('../../assets/texts/en.json', import.meta.url), 'utf8'));
  for (const [what, bytes] of foreign) {
    const read = open(bytes);
    const said = read.refused ?? scenarioOrTable(read.text).what;
    assert.equal(said, what, String.fromCharCode(...bytes.slice(0, 40)));
    assert.ok(texts[`share.refused.${what}`]);
  }
});

test('scenarios and tables are told apart; JSON lines are several', () => {
  const scenario = (title) => JSON.stringify({ format: 'mazhilis-scenario', version: 1, title, rules: 'mazhilis-2023', lists: [{ id: 'a', votes: 60 }] });
  assert.equal(scenarioOrTable(scenario('x')).kind, 'scenario');
  assert.equal(scenarioOrTable(`\uFEFF${scenario('x')}\n`).kind, 'scenario');
  assert.equal(scenarioOrTable('{"format":"mazhilis-scenario","lists":[').kind, 'scenario', 'what is wrong with it is told');
  assert.equal(scenarioOrTable('[a] Amanat\t5').kind, 'table');
  for (const end of ['\n', '\r\n']) {
    const { kind, scenarios } = scenarioOrTable([scenario('one'), '', scenario('two')].join(end));
    assert.equal(kind, 'scenarios');
    assert.deepEqual(scenarios.map(({ line, title }) => [line, title]), [[1, 'one'], [3, 'two']]);
  }
});
