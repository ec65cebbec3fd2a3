// The page's start: the first part of the program and with it the sliders of the standing page,
// then the canvas, then all the rest (boot/sections.mjs). Each has a part of the program and a
// script, and works while the next one is being loaded.
import { loadCore } from '../bridge/core.mjs';
import { get } from '../bridge/files.mjs';
import { byId, root } from '../text/dom.mjs';
import { textsIn } from './files.mjs';
import { withoutInline } from './inline.mjs';
import { couldNotLoad, partFailed } from './notices.mjs';
import { progress } from './progress.mjs';
import { letMove, standing } from './standing.mjs';
import { isStanding } from './view.mjs';
import { isWaiting, wanted } from './wanted.mjs';

async function main() {
  const [core, files] = await Promise.all([loadCore(byId('canvas'), progress()), textsIn(root.lang)]);
  core.setLanguage(...files, '');
  const live = isLive() ? standing(core) : null;
  const add = (part) => new Promise((done) => {
    const load = () => core.add(part).then(done, (error) => (live ? partFailed : couldNotLoad)(error, load));
    load();
  });
  const fonts = loadFonts();
  fonts.catch(() => {});  // without fonts there is no canvas, but the page works
  const { openFigure, steady } = await add('canvas');
  const open = (follow) => openFigure(core, fonts, follow);
  const first = live && await firstMoves(live, open);
  const { complete } = await add('sections');
  await first?.released();
  await complete({ core, files, fonts, open, first, steady });
}

// Whether the standing page has sliders, and shows what they are to move.
const isLive = () => 'live' in root.dataset && isStanding();

// Opens the canvas, which replaces the sliders of the standing page when none is held; it does
// not replace a slider that has the keyboard focus.
async function firstMoves(live, open) {
  let follow = live.drawn;
  const shown = await open((held) => follow(held));
  await live.released();
  if (shown && !live.focused()) await live.replaceBy(shown);
  return { ...live, goOn(next) {
    follow = next;
    return shown;
  } };
}

// One download is used for both the canvas and the page's own text.
async function loadFonts() {
  const faces = [['Explainer Sans', '400', 'sans'], ['Explainer Serif', '700', 'serif-bold']];
  return Promise.all(faces.map(async ([family, weight, file]) => {
    const bytes = await get(`fonts/${file}.ttf`, 'arrayBuffer');
    return { bytes, face: await new FontFace(family, bytes.slice(0), { weight }).load() };
  }));
}

function start() {
  main().catch((error) => {
    byId('progress').hidden = true;
    couldNotLoad(error, start);
  });
}

// Starts after the first paint of the static screen, while the program is downloading
// (early.js); a hidden page has no paint to wait for, and an embed waits until it is wanted.
// Does not start if early.js has left the page for another language.
async function begin() {
  await withoutInline();
  if (root.hidden) return;
  if (self !== top) import('../embed/frame_messages.mjs').catch(console.error);
  if (isWaiting()) {
    if (isLive()) letMove();
    await wanted();
    start();
  } else if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
}

begin();
