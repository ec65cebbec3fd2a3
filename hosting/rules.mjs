// The rules for every host of the site, in one place: which file names are permanent, how long
// a file may be cached, and which headers are sent with it. The local server and the build
// use it, and a test compares hosting/nginx with it.

import { createHash } from 'node:crypto';

/**
 * Permanent names, since other sites use them: pages, and files that embedding pages load.
 * A name that ends with a slash is a folder; `*` matches anything but a slash. All other
 * names contain the fingerprint of the content.
 */
export const promised = ['*.html', 'icon.svg', 'embed.js', 'mazhilis-core.*', 'oembed/', 'og/',
  'sw.js', 'licenses.txt', '_headers', '_nginx.conf'];

const asPattern = (name) => new RegExp(`${name.endsWith('/') ? '^' : '(^|/)'}${
  name.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}${name.endsWith('/') ? '' : '$'}`);
const patterns = promised.map(asPattern);

/** Whether a path below the site's folder keeps its name from version to version. */
export const keepsName = (path) => patterns.some((pattern) => pattern.test(path));

/** The fingerprint, in a file's name or in the name of its folder: 6 hexadecimal digits. */
export const fingerprint = /\.[0-9a-f]{6}[./]/;

const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/**
 * A policy, or a text with one, that also allows what is inline in the page `html`, by its
 * hashes: the page's style and its early script. All our pages have the same ones.
 */
export function withInline(text, html) {
  const hashes = (tag) => [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([^]*?)</${tag}>`, 'g'))]
    .filter(([, content]) => content)
    .map(([, content]) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`);
  return text.replace(/(script|style)-src 'self'/g, (start, tag) => [start, ...hashes(tag)].join(' '));
}

/**
 * A policy that names the site's own origin beside 'self'. In WebKit 'self' matches nothing
 * in a frame with `sandbox="allow-scripts"`, so there the page works only with the origin.
 */
export const withOrigin = (text, origin) => text.replaceAll("'self'", `'self' ${origin}`);

const unused = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope',
  'magnetometer', 'microphone', 'midi', 'payment', 'usb'];

/**
 * Headers of all responses. There is no frame-ancestors: any site may embed the page, and
 * even `*` would exclude pages from a disk and pages inside apps. All origins may read the
 * files, because in a sandboxed frame the page's own files are cross-origin.
 */
export const headers = {
  'Content-Security-Policy': Object.entries(policy).map((line) => line.join(' ')).join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': unused.map((name) => `${name}=()`).join(', '),
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * A file with a fingerprint never changes. For a permanent name a browser revalidates each
 * time, at the cost of a 304; a shared cache in between revalidates once a minute.
 */
export const caching = {
  forever: 'public, max-age=31536000, immutable',
  briefly: 'public, max-age=0, s-maxage=60, must-revalidate',
};

/** Types by file name extension that a server may not know. */
export const types = {
  html: 'text/html', css: 'text/css', js: 'text/javascript', mjs: 'text/javascript',
  json: 'application/json', webmanifest: 'application/manifest+json', wasm: 'application/wasm',
  svg: 'image/svg+xml', png: 'image/png', ttf: 'font/ttf', mts: 'text/plain', txt: 'text/plain',
};

/**
 * All headers of the file at a path below the site's folder; `html` is the site's start page,
 * whose inline style and script the policy allows. The single-file page is for download; it
 * contains a stricter policy, which lists what may run.
 */
export function headersOf(path, html = '') {
  const all = { ...headers,
    'Content-Security-Policy': withInline(headers['Content-Security-Policy'], html),
    'Cache-Control': fingerprint.test(path) ? caching.forever : caching.briefly };
  if (!/(^|\/)mazhilis\.html$/.test(path)) return all;
  const { 'Content-Security-Policy': _, ...rest } = all;
  return { ...rest, 'Content-Disposition': 'attachment' };
}
