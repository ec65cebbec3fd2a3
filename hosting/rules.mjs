// What every host is asked to do with the site, said once: which names are a promise,
// how long a file may be kept, and what is sent along with it. The local server and
// the build follow it, and so does hosting/nginx, which a test compares with it.

/**
 * Names that stay, since others know them: pages, and what somebody's own page loads.
 * A name that ends with a slash is a folder; `*` stands for anything but a slash. All
 * else bears the fingerprint of its content.
 */
export const promised = ['*.html', 'icon.svg', 'embed.js', 'mazhilis-core.*', 'oembed/', 'og/',
  'sw.js', 'licenses.txt', '_headers'];

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
 * A policy that names the site's own origin beside 'self'. In WebKit 'self' is nobody
 * in a frame with `sandbox="allow-scripts"`, so there the page works only with it.
 */
export const withOrigin = (text, origin) => text.replaceAll("'self'", `'self' ${origin}`);

const unused = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope',
  'magnetometer', 'microphone', 'midi', 'payment', 'usb'];

/**
 * What is sent with everything. There is no frame-ancestors: anybody may embed the
 * page, and even `*` would shut out pages from a disk and those inside of apps. Reading
 * is open to all, because in a sandboxed frame the page is a stranger to its own files.
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
 * What a fingerprint names never changes. Under a promised name a browser asks each
 * time, which costs a 304; what stands between, for many at once, asks once a minute.
 */
export const caching = {
  forever: 'public, max-age=31536000, immutable',
  briefly: 'public, max-age=0, s-maxage=60, must-revalidate',
};

/** Types by the ending of a name, where a server must be told. */
export const types = {
  html: 'text/html', css: 'text/css', js: 'text/javascript', mjs: 'text/javascript',
  json: 'application/json', webmanifest: 'application/manifest+json', wasm: 'application/wasm',
  svg: 'image/svg+xml', png: 'image/png', ttf: 'font/ttf', mts: 'text/plain', txt: 'text/plain',
};

/**
 * All that is sent with the file at a path below the site's folder. The page that is one
 * file is for taking away; it has a stricter policy inside, which names what may run.
 */
export function headersOf(path) {
  const all = { ...headers, 'Cache-Control': fingerprint.test(path) ? caching.forever : caching.briefly };
  if (!/(^|\/)mazhilis\.html$/.test(path)) return all;
  const { 'Content-Security-Policy': _, ...rest } = all;
  return { ...rest, 'Content-Disposition': 'attachment' };
}
