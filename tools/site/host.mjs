// What a host may say about itself, from the environment of the build: PUBLISHER is who
// publishes the page, PUBLISHER_URL leads to them, CORRECTIONS is where errors are reported.
// All are optional, and the foot of the page shows only those that are set.
//
//   node tools/site/host.mjs OUT
//
// OUT gets them as JSON, and is left alone if they are still the same.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const longest = { PUBLISHER: 80, PUBLISHER_URL: 200, CORRECTIONS: 200 };

// An address as the browser writes it, or undefined.
function address(text, protocols) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !protocols.includes(url.protocol) || url.username || url.password) return undefined;
  return url.protocol !== 'mailto:' || /^[^@\s]+@[^@\s]+$/.test(url.pathname) ? url.href : undefined;
}

/**
 * The settings among the variables of an environment; throws an Error with a message of one
 * line if one of them cannot be used.
 * @param {Record<string, string | undefined>} environment
 * @returns {{ publisher?: string, publisher_url?: string, corrections?: string }}
 */
export function hostSettings(environment) {
  const given = Object.fromEntries(Object.keys(longest).map((name) => [name, environment[name]?.trim() ?? '']));
  const wrong = (name, expected) => new Error(`${name}: expected ${expected}, found ${JSON.stringify(given[name])}`);
  for (const [name, most] of Object.entries(longest)) {
    if (given[name].length > most) throw wrong(name, `at most ${most} characters`);
    // Also characters that no one sees, such as those that change the direction of writing.
    if (/\p{C}/u.test(given[name])) throw wrong(name, 'one line of visible characters');
  }
  const addressIn = (name, protocols, expected) => {
    const url = given[name] && address(given[name], protocols);
    if (given[name] && !url) throw wrong(name, expected);
    return url;
  };
  const publisherUrl = addressIn('PUBLISHER_URL', ['https:'], 'an address that starts with https:');
  if (publisherUrl && !given.PUBLISHER) throw new Error('PUBLISHER_URL needs PUBLISHER, the name that is shown');
  const corrections = addressIn('CORRECTIONS', ['https:', 'mailto:'], 'an address that starts with https: or mailto:');
  return { ...given.PUBLISHER && { publisher: given.PUBLISHER }, ...publisherUrl && { publisher_url: publisherUrl },
    ...corrections && { corrections } };
}

/** @param {string[]} words */
function main([out]) {
  try {
    const text = `${JSON.stringify(hostSettings(process.env), null, 1)}\n`;
    if (!existsSync(out) || readFileSync(out, 'utf8') !== text) writeFileSync(out, text);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
