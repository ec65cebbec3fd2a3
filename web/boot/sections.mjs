// The page's third part: its sections, its links and all that a reader does with what is shown.
// Each step is a module of its own.
import { byId, keepWheelFromNumbers, root } from '../text/dom.mjs';
import { publicApi } from './api.mjs';
import { languages } from './language.mjs';
import { lazyModule } from './lazy.mjs';
import { note, partFailed } from './notices.mjs';
import { syncing } from './sync.mjs';
import { catchFiles, showSteps, toolbar } from './toolbar.mjs';
import { isDrawn } from './view.mjs';

/**
 * Completes the page.
 * @param {object} page
 * @param {any} page.core  see bridge/core.mjs
 * @param {string[]} page.files  the texts of a first visit, see boot/files.mjs
 * @param {Promise<{face: FontFace}[]>} page.fonts
 * @param {(follow: (held: boolean) => void) => Promise<any>} page.open  opens the canvas
 * @param {any} page.first  the standing page that has been live until now (firstMoves in
 *   boot/page.mjs), or null
 * @param {(change: () => void) => void} page.steady  see text/steady.mjs
 */
export async function complete({ core, files, fonts, open, first, steady }) {
  const sections = showWhatIsAsked(core);
  const opened = stateBefore(core, first);

  const refresh = () => sync.refresh();
  const api = publicApi(core, refresh);
  const language = languages(core, files, refresh);
  const sync = syncing(core, { change: api.changed, wantsMore: language.want, settled, steady,
    usual: opened.viewing.open });
  // Links, undo and redo: not needed before the first change.
  const share = lazyModule(async () => (await import('../history/share.mjs')).sharing({ core, opened, refresh,
    fetchMore: language.fetchMore, speak: language.follow, tell: language.noteText, moved(canUndo, canRedo) {
      showSteps(canUndo, canRedo);
      language.mark();
    } }), (error, again, name) => name !== 'settle' && partFailed(error, again));
  // Export and import: loaded when their section is near the view, or on request.
  const take = lazyModule(async () => (await import('../transfer/take.mjs')).taking({ root: byId('take'), core,
    share, refresh, note }), partFailed);
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
  first?.end();
  // Open before their chamber is drawn, which would push the slider down later.
  const line = first?.focused();
  byId('numbers').open = Boolean(line);
  sync.follow();
  window.mazhilis = api.calls;

  const shown = first ? first.goOn(sync.drawn) : await open(sync.drawn);
  sync.figure = shown;
  showRest(shown, await fonts.catch(() => []), line);
  if (first?.moved()) await settled();
  if (root.dataset.view === 'embed') await fold();
  else showWhenNear(byId('take'), take);
  root.dataset.ready = '';
  // Only the folder for hosts has it.
  if (OFFLINE && self === top && root.dataset.view === 'full') import('../offline/offline.mjs').catch(() => {});
}

// The state that the page opened with, which is the first step; the votes moved since then are
// the second one.
function stateBefore(core, first) {
  if (!first?.moved()) return core.savedState();
  const moved = core.savedState();
  core.act('reset', '');
  const opened = core.savedState();
  core.restore(moved);
  return opened;
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

// Replaces the standing page in one step, so that lines that break elsewhere in another face
// cause no layout shift of their own; `line` is the row of the slider that the keyboard is using
// there.
function showRest(shown, faces, line) {
  for (const { face } of faces) document.fonts.add(face);
  // Beside the chamber, wherever that is drawn.
  if (shown) byId('figure').append(byId('beside'));
  else byId('foot').before(byId('beside'));
  // It may be there already, or have lost its graphics meanwhile.
  root.dataset.mode ??= shown ? 'canvas' : 'text';
  shown?.wake();
  if (!isDrawn()) byId('status').textContent = '';  // there is no slider to speak of
  const topOf = (element) => element.getBoundingClientRect().top;
  const top = line && topOf(line.querySelector('input'));
  const at = line && [...line.parentElement.children].indexOf(line);
  byId('first').remove();
  for (const id of ['numbers', 'after', 'text']) byId(id).hidden = false;
  if (!shown) byId('numbers').open = true;
  if (!line) return;
  // The focus moves to the same slider of the numbers, which is scrolled to the same place.
  const slider = document.querySelectorAll('#section-votes input[type=range]')[at];
  slider.focus({ preventScroll: true });
  scrollBy(0, topOf(slider) - top);
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
