// The page: loads the program, shows its outline as text, and gives it a canvas
// where there is WebGL.
import { loadCore } from './core.mjs';
import { figure } from './figure.mjs';
import { outlineView } from './outline.mjs';

const byId = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);
const languages = ['kk', 'ru', 'en'];

// From the link, then from the browser.
function chooseLanguage() {
  const wanted = [query.get('lang'), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((tag) => languages.includes(tag)) ?? 'en';
}

async function get(path, as) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response[as]();
}

// A language's texts, and the catalogue in it.
const filesOf = (language) => Promise.all(['texts', 'catalogue'].map((folder) =>
  get(`${folder}/${language}.json`, 'text')));

// One download serves both the canvas and the page's own text.
async function loadFonts() {
  const faces = [['Explainer Sans', '400', 'sans'], ['Explainer Serif', '700', 'serif-bold']];
  return Promise.all(faces.map(async ([family, weight, file]) => {
    const bytes = await get(`fonts/${file}.ttf`, 'arrayBuffer');
    document.fonts.add(new FontFace(family, bytes.slice(0), { weight }));
    return bytes;
  }));
}

function chooseTheme() {
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
}

// The words are in index.html; why it failed is for the console.
function couldNotLoad(error) {
  byId('notice').hidden = false;
  console.error(error);
}

async function main() {
  chooseTheme();
  let language = chooseLanguage();
  const canvas = byId('canvas');
  const fonts = loadFonts();
  fonts.catch(() => {});  // without fonts there is no canvas, but there is a page
  const [core, files] = await Promise.all([loadCore(canvas), filesOf(language)]);
  core.setLanguage(...files, '');
  const preset = query.get('preset');
  if (preset && !core.act('election', preset)) {
    byId('note').textContent = core.outline().status;
    byId('note').hidden = false;
  }

  const listeners = new EventTarget();
  let listening = false;
  let lastTold = '';
  let shown = 0;
  let drawing = null;
  const show = outlineView(byId('text'), act);
  let speaking = 0;
  let wished = 0;
  let fetching = null;
  let whole = '';  // the language that more than the first texts are there of

  // A replay runs: one timer until its next seat, and none while nobody looks.
  let playing = 0;
  let playTimer = 0;
  function playOn() {
    clearTimeout(playTimer);
    if (playing && !document.hidden) playTimer = setTimeout(act, playing, 'replay/next', '');
  }
  document.addEventListener('visibilitychange', playOn);

  // Everything that shows the state follows it here, and nowhere else.
  function follow() {
    if (core.revision() === shown) return;
    const first = shown === 0;
    shown = core.revision();
    const outline = core.outline();
    document.documentElement.lang = outline.language;
    document.title = outline.title;
    byId('title').textContent = outline.title;
    byId('lead').textContent = outline.lead;
    const seats = outline.sections.flatMap((section) => section.nodes)
      .find((node) => node.kind === 'seats');
    canvas.setAttribute('aria-label', seats?.caption ?? outline.title);
    show(outline);
    playing = outline.playing;
    playOn();
    if (outline.wants_more > wished) {
      wished = outline.wants_more;
      fetching ??= fetchMore().catch(couldNotLoad).finally(() => { fetching = null; });
    }
    if (first) return;
    clearTimeout(speaking);
    speaking = setTimeout(() => { byId('status').textContent = outline.status; }, 400);
    if (!listening) return;
    // A refused value or another language is no change of the result.
    const result = core.result();
    const told = JSON.stringify(result);
    if (told === lastTold) return;
    lastTold = told;
    listeners.dispatchEvent(new CustomEvent('change', { detail: result }));
  }

  function act(action, value) {
    core.act(action, value);
    follow();
    drawing?.wake();
  }

  // What is seen on demand only: it comes when it is first wanted, once a language.
  const rests = {};
  const rest = async (tag) => rests[tag] ?? get(`more/${tag}.json`, 'text');

  async function fetchMore() {
    while (whole !== language) {
      const tag = language;
      const more = await rest(tag);
      if (tag !== language) continue;  // another one was chosen meanwhile
      core.addMore(more);
      rests[tag] = more;
      whole = tag;
    }
    byId('notice').hidden = true;
    follow();
    drawing?.wake();
  }

  let asked = language;

  async function setLanguage(next) {
    asked = next;
    const nextFiles = await filesOf(next);
    // What is open needs it.
    const more = whole ? await rest(next) : '';
    if (asked !== next) return;  // another one was asked for meanwhile
    core.setLanguage(...nextFiles, more);
    if (more) {
      rests[next] = more;
      whole = next;
    }
    byId('notice').hidden = true;
    byId('note').hidden = true;
    language = next;
    markLanguage();
    follow();
    drawing?.wake();
  }

  function markLanguage() {
    for (const link of byId('languages').children) {
      if (link.lang === language) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  // A link that works without the script; with it, the state stays.
  byId('languages').addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setLanguage(link.lang).then(() => {
      query.set('lang', language);
      history.replaceState(null, '', `?${query}${location.hash}`);
    }, couldNotLoad);
  });

  markLanguage();
  follow();

  window.mazhilis = {
    scenario: () => core.scenario(),
    result: () => core.result(),
    async load(scenario) {
      const wrong = core.load(JSON.stringify(scenario) ?? '');
      if (wrong) throw new Error(wrong);
      follow();
      drawing?.wake();
    },
    addEventListener(...rest) {
      if (!listening) lastTold = JSON.stringify(core.result());
      listening = true;
      listeners.addEventListener(...rest);
    },
    removeEventListener: (...rest) => listeners.removeEventListener(...rest),
  };

  const root = document.documentElement;
  try {
    drawing = await figure(byId('figure'), canvas, core, await fonts, follow);
  } catch {
    drawing = null;
  }
  root.dataset.mode = drawing ? 'canvas' : 'text';
  root.dataset.ready = '';
}

main().catch((error) => {
  byId('loading')?.remove();
  couldNotLoad(error);
});
