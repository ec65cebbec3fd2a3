// The texts that the page needs, in few bytes: without those of the command line.
//
//   node tools/page_texts.mjs assets/texts/en.json OUT.json
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [from, to] = process.argv.slice(2);
const texts = Object.entries(JSON.parse(readFileSync(from, 'utf8')));
mkdirSync(dirname(to), { recursive: true });
writeFileSync(to, JSON.stringify(Object.fromEntries(texts.filter(([key]) => !key.startsWith('cli.')))));
