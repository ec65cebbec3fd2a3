// licenses.txt: the licence of the project, and the notices of all third-party code and
// fonts that the site, the single file and the npm package contain.
//
//   node tools/site/licenses.mjs SOURCES OUT
//
// SOURCES is a JSON file with the folders of the sources that the build uses
// (cmake/Licenses.cmake). The notices are read from there and are never copied into the
// repository, so they belong to exactly the versions that are delivered. The build fails
// if a notice is missing. A licence text that several notices share is printed once, to
// keep the single file small.
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

// --- Where notices are found -------------------------------------------------------

const file = (...path) => (path[0] && existsSync(join(...path)) ? readFileSync(join(...path), 'utf8') : undefined);

/** The text between two marks in a file; throws if the marks are missing. */
function between(text, begin, end) {
  const from = text?.indexOf(begin) ?? -1;
  const to = from < 0 ? -1 : text.indexOf(end, from);
  return to < 0 ? undefined : text.slice(from + begin.length, to);
}

/**
 * A notice from a copyright file of Debian (format 1.0): the copyright lines of the
 * stanzas for some files, and the text of a licence, which is in a stanza of its own or
 * in one of these.
 */
export function debianNotice(text, files, licence, withCopyright = true) {
  if (text === undefined) return undefined;
  const field = (stanza, name) =>
    new RegExp(`^${name}:([^]*?)(?=\n\\S|$(?![^]))`, 'm').exec(stanza)?.[1];
  const lines = (value) => value.split('\n').map((line) => line.trim().replace(/^\.$/, ''));
  const stanzas = text.split(/\n\s*\n/);
  const covering = files.map((one) => stanzas.find((stanza) =>
    field(stanza, 'Files')?.split(/\s+/).includes(one)));
  const hasText = (stanza) => {
    const [name, ...rest] = lines(field(stanza ?? '', 'License') ?? '');
    return name === licence && rest.length > 0;
  };
  const body = stanzas.find((stanza) => stanza.startsWith('License:') && hasText(stanza)) ?? covering.find(hasText);
  if (covering.includes(undefined) || !body) return undefined;
  const holders = withCopyright ? covering.flatMap((stanza) => lines(field(stanza, 'Copyright')).filter(Boolean)) : [];
  return [...holders.map((line) => `Copyright ${line}`), '', ...lines(field(body, 'License')).slice(1)].join('\n');
}

// Emscripten's own release has several files for this; Debian's package has one.
const inDebian = (emscripten, ...of) => debianNotice(file(emscripten, '../doc/emscripten/copyright'), ...of);

const ofFont = ({ font_sources: own }, names, debian) => names.map((name) => file(own, name)).find(Boolean)
  ?? debianNotice(file('/usr/share/doc', debian, 'copyright'), ['*'], 'OFL-1.1');

const isBelow = (path, folder) => Boolean(folder) && (path === folder || path.startsWith(folder + sep));

// --- What is delivered ---------------------------------------------------------------

/**
 * Code and fonts of others. `parts` says where one is delivered: "page" is the site and
 * the single file, "module" is mazhilis-core, in the site and in the npm package.
 * `notice` finds the notice among the sources, `says` is something that it must contain.
 * `compiles` returns whether a file that the compiler or the linker read belongs to it.
 */
export const components = [
  {
    name: 'Dear ImGui',
    home: 'https://github.com/ocornut/imgui',
    licence: 'MIT',
    parts: ['page'],
    notice: ({ imgui }) => file(imgui, 'LICENSE.txt'),
    says: /Copyright .*Omar Cornut[^]*Permission is hereby granted/,
    compiles: (path, { imgui }) => isBelow(path, imgui),
  },
  {
    name: 'stb_truetype, stb_rect_pack and stb_textedit',
    home: 'https://github.com/nothings/stb, contained in Dear ImGui',
    licence: 'MIT',
    parts: ['page'],
    notice: ({ imgui }) => between(file(imgui, 'imstb_truetype.h'), 'ALTERNATIVE A - MIT License\n', '\n---'),
    says: /Copyright .*Sean Barrett[^]*Permission is hereby granted/,
  },
  {
    name: 'SDL2 (Simple DirectMedia Layer)',
    home: 'https://www.libsdl.org/',
    licence: 'Zlib',
    parts: ['page'],
    notice: ({ sdl2 }) => file(sdl2, 'LICENSE.txt'),
    says: /Copyright .*Sam Lantinga[^]*provided 'as-is'/,
    compiles: (path, { sdl2_web: built }) => isBelow(path, built),
  },
  {
    name: 'nlohmann/json (JSON for Modern C++)',
    home: 'https://json.nlohmann.me/',
    licence: 'MIT',
    parts: ['page', 'module'],
    notice: ({ json }) => {
      const beside = existsSync(json) && join(realpathSync(join(json, 'nlohmann')), '../..');
      return ['.', 'share/licenses/nlohmann-json', 'share/licenses/json-devel']
        .map((folder) => file(beside, folder, 'LICENSE.MIT')).find(Boolean)
        ?? debianNotice(file('/usr/share/doc/nlohmann-json3-dev/copyright'), ['*',
          'include/nlohmann/detail/conversions/to_chars.hpp', 'include/nlohmann/detail/output/serializer.hpp'], 'Expat');
    },
    says: /Copyright .*Niels Lohmann[^]*Permission is hereby granted/,
    compiles: (path, { json }) => isBelow(path, realpathSync(join(json, 'nlohmann'))),
  },
  {
    name: 'Emscripten (the script around the program, its libraries, emmalloc)',
    home: 'https://emscripten.org/',
    licence: 'MIT',
    parts: ['page', 'module'],
    notice: ({ emscripten }) => file(emscripten, 'LICENSE') ?? inDebian(emscripten, ['*'], 'Expat'),
    says: /Emscripten[^]*Permission is hereby granted/,
    compiles: (path, { emscripten }) => isBelow(path, emscripten) && !/\/include\/c\+\+\//.test(path),
  },
  {
    name: 'musl (the C library of Emscripten)',
    home: 'https://musl.libc.org/',
    licence: 'MIT',
    parts: ['page', 'module'],
    notice: ({ emscripten }) => file(emscripten, 'system/lib/libc/musl/COPYRIGHT'),
    says: /Copyright .*Rich Felker[^]*Permission is hereby granted/,
  },
  {
    name: 'LLVM: libc++, libc++abi and compiler-rt',
    home: 'https://llvm.org/LICENSE.txt',
    licence: 'Apache-2.0 WITH LLVM-exception',
    parts: ['page', 'module'],
    // The exception frees compiled code from a copy of the Apache licence itself.
    notice: ({ emscripten }) => {
      const exception = between(file(emscripten, 'system/lib/libcxx/LICENSE.TXT'),
        '---- LLVM Exceptions to the Apache 2.0 License ----', '\n=====');
      return exception ? `Part of the LLVM Project, under the Apache License v2.0 with LLVM Exceptions:${exception}`
        : inDebian(emscripten, ['system/lib/libcxx/*', 'system/lib/libcxxabi/*', 'system/lib/compiler-rt/*'],
          'Apache-2.0 with LLVM exception', false);
    },
    says: /Part of the LLVM Project[^]*As an\s+exception/,
    compiles: (path, { emscripten }) => (isBelow(path, emscripten) && /\/include\/c\+\+\//.test(path))
      || /\/lib\/clang\/[^/]+\/include\//.test(path),
  },
  {
    name: 'Inter',
    home: 'https://rsms.me/inter/',
    licence: 'OFL-1.1',
    parts: ['page'],
    notice: (sources) => ofFont(sources, ['Inter-LICENSE.txt', 'LICENSE.txt'], 'fonts-inter'),
    says: /Inter Project Authors[^]*PREAMBLE/,
    fonts: ['Inter'],
  },
  {
    name: 'Noto Serif',
    home: 'https://notofonts.github.io/',
    licence: 'OFL-1.1',
    parts: ['page'],
    notice: (sources) => ofFont(sources, ['Noto-OFL.txt', 'OFL.txt'], 'fonts-noto-core'),
    says: /(?:Google|Noto Project Authors)[^]*PREAMBLE/,
    fonts: ['Noto Serif'],
  },
  {
    name: 'Workbox',
    home: 'https://developer.chrome.com/docs/workbox',
    licence: 'MIT',
    parts: ['page'],
    notice: ({ project }, packages) => {
      const notices = packages.map((name) => file(project, 'node_modules', name, 'LICENSE'));
      return notices.includes(undefined) ? undefined : [...new Set(notices)].join('\n');
    },
    says: /Copyright .*Google[^]*Permission is hereby granted/,
    packages: /^workbox-/,
  },
  {
    name: 'lean-qr',
    home: 'https://github.com/davidje13/lean-qr',
    licence: 'MIT',
    parts: ['page'],
    notice: ({ project }) => file(project, 'node_modules/lean-qr/LICENSE'),
    says: /Copyright .*David Evans[^]*Permission is hereby granted/,
    packages: /^lean-qr$/,
  },
];

/** The npm packages that the bundles contain, by the reports that esbuild wrote. */
export function packagesIn(reports) {
  const paths = reports.flatMap((report) => Object.keys(JSON.parse(readFileSync(report, 'utf8')).inputs));
  return [...new Set(paths.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean))].sort();
}

/** Of files that the compiler or the linker read those that belong to no component and are not ours. */
export function unknownSources(paths, sources) {
  return paths.filter((path) => !isBelow(path, sources.project)
    && !components.some(({ compiles }) => compiles?.(path, sources)));
}

// --- The text ------------------------------------------------------------------------

// Where the text of a licence begins and ends in a notice: before it are the copyright lines.
const texts = {
  MIT: { title: 'The MIT licence',
    text: /Permission is hereby granted, free of charge,[^]*?DEALINGS\s+IN\s+THE\s+SOFTWARE\./ },
  'OFL-1.1': { title: 'The SIL Open Font License, version 1.1', text: /PREAMBLE[^]*DEALINGS IN THE FONT SOFTWARE\./ },
};
// Texts that differ only in line breaks and punctuation are the same text.
const keyOf = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
/** The line before each component. */
export const line = '-'.repeat(40);

/** The whole text; throws an Error with a message of one line if a notice is missing. */
export function licences(sources) {
  const packages = packagesIn(sources.bundles);
  const unknown = packages.find((name) => !components.some((one) => one.packages?.test(name)));
  if (unknown) throw new Error(`the npm package ${unknown} is in a bundle, but none of the components here`);

  const atTheEnd = new Map();
  function withoutText(notice, licence) {
    if (!texts[licence]) return notice;
    return notice.replace(texts[licence].text, (text) => {
      const number = [...atTheEnd.values()].filter((one) => one.licence === licence).length + 1;
      const title = texts[licence].title + (number > 1 ? ` (${number})` : '');
      if (!atTheEnd.has(keyOf(text))) atTheEnd.set(keyOf(text), { licence, title, text });
      return `[${atTheEnd.get(keyOf(text)).title}: its text is at the end of this file]`;
    });
  }
  const own = withoutText(readFileSync(join(sources.project, 'LICENSE'), 'utf8').trim(), 'MIT');
  const entries = components.map(({ name, home, licence, parts, notice, says, packages: ours }) => {
    const text = notice(sources, packages.filter((one) => ours?.test(one)));
    if (!text?.trim()) throw new Error(`the notice of ${name} is missing in the sources that the build uses (THIRD_PARTY.md says where)`);
    if (!says.test(text)) throw new Error(`the notice of ${name} does not contain what is expected there: ${says}`);
    return [line, name, home, `${licence}; part of: ${parts.join(', ')}`, '', withoutText(text, licence).trim()].join('\n');
  });
  return ['How votes become the Mazhilis: licences', '', own, '',
    'The facts about elections, parties, districts and rules are in the public domain (CC0 1.0).', '',
    'This file covers the site and the single file mazhilis.html ("page") and the module',
    'mazhilis-core ("module"). They contain code and fonts of others, whose notices follow.', '',
    ...entries, ...[...atTheEnd.values()].map(({ title, text }) => [line, title, '', text].join('\n')), '']
    .join('\n').replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n');
}

/** @param {string[]} words */
function main([place, out]) {
  try {
    writeFileSync(out, licences(JSON.parse(readFileSync(place, 'utf8'))));
  } catch (error) {
    console.error(`licenses.mjs: ${error.message}`);
    process.exit(1);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
