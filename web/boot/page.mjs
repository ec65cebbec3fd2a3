// The page's start, step by step. Each step is a module of its own.
import { loadCore } from '../bridge/core.mjs';
import { get } from '../bridge/files.mjs';
import { figure } from '../canvas/figure.mjs';
import { byId, keepWheelFromNumbers, root } from '../text/dom.mjs';
import { publicApi } from './api.mjs';
import { languages, textsIn } from './language.mjs';
import { lazyModule } from './lazy.mjs';
import { couldNotLoad, note } from './notices.mjs';
import { progress } from './progress.mjs';
import { syncing } from './sync.mjs';
import { catchFiles, showSteps, toolbar } from './toolbar.mjs';

async function main() {
  const canvas = byId('canvas');
  const fonts = loadFonts();
  fonts.catch(() => {});  // without fonts there is no canvas, but the page works
  const [core, files] = await Promise.all([loadCore(canvas, progress()), textsIn(root.lang)]);
  core.setLanguage(...files, '');
  const sections = showWhatIsAsked(core);
  const opened = core.savedState();

  const refresh = () => sync.refresh();
  const api = publicApi(core, refresh);
  const language = languages(core, files, refresh);
  const sync = syncing(core, { change: api.changed, wantsMore: language.want, settled,
    usual: opened.viewing.open });
  // Links, undo and redo: not needed before the first change.
  const share = lazyModule(async () => (await import('../history/share.mjs')).sharing({ core, opened, refresh,
    fetchMore: language.fetchMore, speak: language.follow, tell: language.noteText, moved(canUndo, canRedo) {
      showSteps(canUndo, canRedo);
      language.mark();
    } }), (error, again, name) => name !== 'settle' && couldNotLoad(error, again));
  // Export and import: loaded when their section is near the view, or on request.
  const take = lazyModule(async () => (await import('../transfer/take.mjs')).taking({ root: byId('take'), core,
    share, refresh, note }), couldNotLoad);
  // For print; without it, paper has the link as text only.
  const paper = lazyModule(() => import('../export/paper.mjs'), console.error);
  async function settled() {
    await share('settle');
    paper();
  }
  toolbar(share, take, async () => {
    await Promise.all([share('settle'), paper()]);
    print();
  });
  keepWheelFromNumbers();
  catchFiles((type, dropped) => take('drag', type, dropped));

  // A link to a state, not to an element of this page.
  const link = location.hash.slice(1);
  if (link && !byId(link)) await share('begin', link);
  // They are open from the start; without these texts the page says so itself.
  if (sections) await language.fetchMore().catch(() => {});
  sync.follow();
  window.mazhilis = api.calls;

  await openFigure(canvas, core, fonts, sync);
  if (root.dataset.view === 'embed') await fold();
  else showWhenNear(byId('take'), take);
  root.dataset.ready = '';
  // Only the folder for hosts has it.
  if (OFFLINE && self === top && root.dataset.view === 'full') import('../offline/offline.mjs').catch(() => {});
}

// Shows the view and the election that the address names; returns whether it names sections.
function showWhatIsAsked(core) {
  const { show, view } = root.dataset;
  const names = show?.replace('steps', 'working').split(' ').filter((name) => name !== 'chamber') ?? [];
  const whole = names.includes('full') || view === 'full';
  const sections = !whole && names.some((name) => name !== 'votes');
  if (sections) core.act('view', names.join(' '));
  else core.act('view', whole ? 'full' : show === 'chamber' ? show : 'votes');
  const preset = new URLSearchParams(location.search).get('preset');
  if (preset && !core.act('election', preset)) note(core.outline().status);
  return sections;
}

// One download is used for both the canvas and the page's own text.
async function loadFonts() {
  const faces = [['Explainer Sans', '400', 'sans'], ['Explainer Serif', '700', 'serif-bold']];
  return Promise.all(faces.map(async ([family, weight, file]) => {
    const bytes = await get(`fonts/${file}.ttf`, 'arrayBuffer');
    return { bytes, face: await new FontFace(family, bytes.slice(0), { weight }).load() };
  }));
}

// Whether there is a figure at all: an embed may show sections alone.
const drawn = () => root.dataset.view !== 'embed' || /chamber|votes/.test(root.dataset.show ?? '');

// Opens the canvas if possible, and replaces the static first screen.
async function openFigure(canvas, core, fonts, sync) {
  let faces = [];
  let opened = null;
  try {
    faces = await fonts;
    if (drawn()) opened = await figure(byId('figure'), canvas, byId('beside'), core, faces.map(({ bytes }) => bytes), sync.drawn);
  } catch {
    // Then the numbers are the figure.
  }
  sync.figure = opened;
  // Replaces the static first screen by the interactive figure in one step, so that lines
  // that break elsewhere in another face cause no layout shift of their own.
  for (const { face } of faces) document.fonts.add(face);
  root.dataset.mode = opened ? 'canvas' : 'text';
  if (!drawn()) byId('status').textContent = '';  // there is no slider to speak of
  // Beside the chamber, wherever that is drawn.
  if (opened) byId('figure').append(byId('beside'));
  else byId('foot').before(byId('beside'));
  byId('first').remove();
  for (const id of ['numbers', 'after', 'text']) byId(id).hidden = false;
  byId('numbers').open = !opened;
}

// An embedding page has little room.
const fold = () => import('../embed/frame_messages.mjs')
  .then((script) => script.fold()).catch(console.error);

function showWhenNear(section, fetch) {
  section.hidden = false;
  new IntersectionObserver(([{ isIntersecting }], observer) => {
    if (!isIntersecting) return;
    observer.disconnect();
    fetch();
  }, { rootMargin: '400px' }).observe(section);
}

function start() {
  main().catch((error) => {
    byId('progress').hidden = true;
    couldNotLoad(error, start);
  });
}

// Starts after the first paint of the static screen, while the program is downloading
// (early.js); a hidden page has no paint to wait for. Does not start if early.js has left
// the page for another language.
if (!root.hidden) {
  if (self !== top) import('../embed/frame_messages.mjs').catch(console.error);
  if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
}
