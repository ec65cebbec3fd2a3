// The ids of the outline as names for scripts, generated from the C++ header.
//
//   node tools/site/ids.mjs    writes web/text/ids.mjs
//
// The result is in the repository, because editors, ESLint, tsc and Node read the scripts
// without a build. tests/tools/ids.test.mjs fails when it does not match the header.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const header = 'src/app/outline/ids.h';
export const scriptFile = 'web/text/ids.mjs';

const heading = `// Ids of the outline. Generated from ${header}, do not edit:
//
//   node tools/site/ids.mjs

`;

/** The script for the text of the header: one constant per id, with the comments between. */
export function scriptOf(text) {
  const [, body] = text.match(/^namespace app::id \{$([^]*)^\}/m) ?? [];
  if (body === undefined) throw new Error(`${header}: there is no namespace app::id`);
  return heading + body.trim().split('\n').map((line) => {
    if (/^(\/\/.*)?$/.test(line)) return line;
    const [, name, id, comment] = line.match(/^inline constexpr char (k\w+)\[\] = "([\w-]+)";( *\/\/.*)?$/) ?? [];
    if (!name) throw new Error(`${header}: this line is not an id: ${line}`);
    return `export const ${name} = '${id}';${comment ?? ''}`;
  }).join('\n') + '\n';
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(scriptFile, scriptOf(readFileSync(header, 'utf8')));
}
