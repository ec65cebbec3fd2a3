// The page: loads the program, shows its outline as text, and gives it a canvas
// where there is WebGL.
import { loadCore } from '../bridge/core.mjs';
import { figure } from '../canvas/figure.mjs';
import { get, pageIn } from '../bridge/files.mjs';
import { setText } from '../text/dom.mjs';
import { outlineView } from '../text/outline.mjs';
import { chamberPicture } from '../text/chamber.mjs';

const byId = (id) => document.getElementById(id);
const root = document.documentElement;
const query = new URLSearchParams(location.search);

// A language's texts, and the catalogue in it.
const filesOf = (language) => Promise.all(['texts/', 'catalogue/'].map((folder) =>
  get(`${folder}${language}.json`, 'text')));

// Politely, where it is seen and read out.
function note(text) {
  byId('note').textContent = text;
  byId('note').hidden = !text;
  return byId('note');
}

// One download serves both the canvas and the page's own text.
async function loadFonts() {
  const faces = [['Explainer Sans', '400', 'sans'], ['Explainer Serif', '700', 'serif-bold']];
  return Promise.all(faces.map(async ([family, weight, file]) => {
    const bytes = await get(`fonts/${file}.ttf`, 'arrayBuffer');
    return { bytes, face: await new FontFace(family, bytes.slice(0), { weight }).load() };
  }));
}

// The words are in the page; why it failed is for the console. `again` is what the
// button does.
function couldNotLoad(error, again) {
  byId('notice').hidden = false;
  byId('notice').lastElementChild.onclick = () => {
    byId('notice').hidden = true;
    again();
  };
  console.error(error);
}

// The page's own words follow the language; the outline has all the others.
function sayIn(texts) {
  for (const element of document.querySelectorAll('[data-say]')) {
    element.textContent = texts[element.dataset.say];
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', texts[element.dataset.label]);
  }
}

// How much of the program has arrived: as a bar, and in per cent.
function progress() {
  const bar = byId('progress');
  const [line, text] = bar.children;
  const percent = new Intl.NumberFormat(root.lang, { style: 'percent' });
  bar.hidden = false;
  const tell = (bytes) => {
    const all = Number(bar.ariaValueMax);
    const part = Math.min(bytes / all, 1);
    bar.ariaValueNow = Math.min(bytes, all);
    text.textContent = bar.ariaValueText = percent.format(part);
    line.style.transform = `scaleX(${part})`;
  };
  tell(0);
  return tell;
}

// The page in a language, with all else that the address says.
function addressOf(language) {
  const rest = new URLSearchParams(query);
  rest.delete('lang');
  return pageIn(language, String(rest), location.hash);
}

async function main() {
  let { lang: language } = root;
  const canvas = byId('canvas');
  const fonts = loadFonts();
  fonts.catch(() => {});  // without fonts there is no canvas, but there is a page
  const [core, files] = await Promise.all([loadCore(canvas, progress()), filesOf(language)]);
  core.setLanguage(...files, '');
  const { show: part, view } = root.dataset;
  if (!part || !core.act('view', part)) core.act('view', view ?? 'full');
  const preset = query.get('preset');
  if (preset && !core.act('election', preset)) {
    note(core.outline().status);
  }

  const opened = core.outline();
  const listeners = new EventTarget();
  let listening = false;
  let lastTold = '';
  let shown = 0;
  let drawing = null;
  let chamber = null;
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

  // While something is held on the canvas, that alone moves with it: the page's text
  // costs three times as much, and is read when the hand rests.
  let latest = 0;
  let resting = 0;
  function follow(held = false) {
    const now = core.revision();
    if (now === shown) return;
    tellListeners();
    if (!held) return followInText();
    if (now === latest) return;
    latest = now;
    clearTimeout(resting);
    resting = setTimeout(followInText, 300);
  }

  // Everything on the page that shows the state follows it here, and nowhere else.
  function followInText() {
    clearTimeout(resting);
    const first = shown === 0;
    shown = core.revision();
    const outline = core.outline();
    // What stays is not touched: the page's language anew would style all of it anew.
    if (root.lang !== outline.language) root.lang = outline.language;
    if (document.title !== outline.title) document.title = outline.title;
    setText(byId('title'), outline.title);
    setText(byId('lead'), outline.lead);
    for (const { heading, nodes } of outline.sections) {
      const found = nodes.find((node) => node.kind === 'seats');
      if (found) chamber = { ...found, heading };
    }
    describe();
    setText(byId('skip'), outline.to_text);
    byId('skip').hidden = false;
    show(outline);
    if (root.dataset.mode === 'text') draw();
    playing = outline.playing;
    playOn();
    if (outline.wants_more > wished) {
      wished = outline.wants_more;
      if (!fetching) wish();
    }
    clearTimeout(settling);
    clearTimeout(speaking);
    if (first) return core.statusTold();  // it is read as the page is
    speaking = setTimeout(() => {
      byId('status').textContent = outline.status;
      core.statusTold();
    }, 400);
    settling = setTimeout(() => share('settle'), 500);
  }

  function tellListeners() {
    if (!listening) return;
    // A refused value or another language is no change of the result.
    const result = core.result();
    const told = JSON.stringify(result);
    if (told === lastTold) return;
    lastTold = told;
    listeners.dispatchEvent(new CustomEvent('change', { detail: result }));
  }

  // The chamber is described once: in the text, or by the canvas where that is closed.
  function describe() {
    const closed = byId('text').parentElement.open === false;
    canvas.setAttribute('aria-label', closed ? chamber.caption : chamber.heading);
  }

  // The text version's own picture: where there is no canvas, and on paper.
  function draw() {
    byId('picture-chamber')?.replaceChildren(chamberPicture(chamber, core.seatPlaces));
  }
  addEventListener('beforeprint', draw);
  canvas.addEventListener('webglcontextlost', draw);

  function refresh() {
    follow();
    drawing?.wake();
  }

  function act(action, value) {
    core.act(action, value);
    refresh();
  }

  // Links, and the way back: what nobody needs before the first change.
  let settling = 0;
  let sharing = null;
  async function share(what, value) {
    sharing ??= import('../history/share.mjs').then((script) => script.sharing({ core, opened, refresh,
      fetchMore, tell, moved }));
    // Only a script that did not come is fetched again: one that did knows the way back.
    sharing.catch(() => { sharing = null; });
    try {
      return await (await sharing)[what](value);
    } catch (error) {
      if (what !== 'settle') couldNotLoad(error, () => share(what, value));
    }
  }
  const tell = async (name) => note(JSON.parse(await get(`share/${language}.json`, 'text'))[name]);
  function moved(canUndo, canRedo) {
    byId('undo').ariaDisabled = !canUndo;
    byId('redo').ariaDisabled = !canRedo;
    markLanguage();
  }
  // What has just been changed can be undone, whatever the button looks like yet.
  byId('tools').addEventListener('click', (event) => {
    const { id } = event.target;
    if (id === 'tools' || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (id === 'save') take(id);
    else share(id);
  });
  addEventListener('keydown', (event) => {
    const { target, key } = event;
    const typing = /^text/.test(target.type) && target.value !== target.defaultValue;
    if (typing || !(event.ctrlKey || event.metaKey) || !/^[zy]$/i.test(key)) return;
    event.preventDefault();
    share(/y/i.test(key) || event.shiftKey ? 'redo' : 'undo');
  });
  addEventListener('popstate', ({ state }) => share('arrive', state));
  // The wheel moves the page, and not a number that has the focus.
  addEventListener('wheel', ({ target }) => {
    if (target.type !== 'number') return;
    target.readOnly = true;
    setTimeout(() => { target.readOnly = false; });
  });

  // What is taken away and brought in comes when it is near, or asked for.
  let taken = null;
  async function take(what, ...rest) {
    taken ??= import('../transfer/take.mjs').then((script) => script.taking({ root: byId('take'), core, share,
      refresh, note }));
    try {
      (await taken)[what]?.(...rest);
    } catch (error) {
      taken = null;
      couldNotLoad(error, () => take(what, ...rest));
    }
  }
  // A file that is dropped must not take the page's place.
  for (const type of ['dragenter', 'dragover', 'drop']) {
    addEventListener(type, (event) => {
      const { types, files } = event.dataTransfer;
      if (!types.includes('Files')) return;
      event.preventDefault();
      take('drag', type, [...files]);
    });
  }

  // What is seen on demand only: it comes when it is first wanted, once a language.
  const rests = {};
  const rest = async (tag) => rests[tag] ?? get(`more/${tag}.json`, 'text');

  function wish() {
    fetching = fetchMore().catch((error) => couldNotLoad(error, wish))
      .finally(() => { fetching = null; });
  }

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
    refresh();
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
    note('');
    language = next;
    // What the page still asks for by a relative address lies where it lay.
    for (const one of document.querySelectorAll('link[rel=icon], footer a')) one.setAttribute('href', one.href);
    try {
      history.replaceState(history.state, '', addressOf(language));
    } catch {
      // A frame without an origin keeps its address.
    }
    query.delete('lang');
    sayIn(JSON.parse(nextFiles[0]));
    markLanguage();
    refresh();
  }

  function markLanguage() {
    for (const link of byId('languages').children) {
      link.href = addressOf(link.lang);
      if (link.lang === language) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  // A link that works without the script; with it, the state stays.
  byId('languages').addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const change = () => setLanguage(link.lang).catch((error) => couldNotLoad(error, change));
    change();
  });

  markLanguage();
  // A link, and no place on this page.
  const link = location.hash.slice(1);
  if (link && !byId(link)) await share('begin', link);
  follow();

  window.mazhilis = {
    scenario: () => core.scenario(),
    result: () => core.result(),
    async load(scenario) {
      const wrong = core.load(JSON.stringify(scenario) ?? '');
      if (wrong) throw new Error(wrong);
      refresh();
    },
    addEventListener(...rest) {
      if (!listening) lastTold = JSON.stringify(core.result());
      listening = true;
      listeners.addEventListener(...rest);
    },
    removeEventListener: (...rest) => listeners.removeEventListener(...rest),
  };

  let faces = [];
  try {
    faces = await fonts;
    drawing = await figure(byId('figure'), canvas, core, faces.map(({ bytes }) => bytes), follow);
  } catch {
    drawing = null;
  }
  // What was there first makes room for what can be moved, all in one go: lines that
  // break elsewhere in another face are then no movement of their own.
  for (const { face } of faces) document.fonts.add(face);
  root.dataset.mode = drawing ? 'canvas' : 'text';
  byId('first').remove();
  byId('text').hidden = false;
  if (root.dataset.view === 'embed') {
    await import('../embed/frame_messages.mjs').then(({ fold }) => fold(JSON.parse(files[0])['page.text'], describe))
      .catch(console.error);
  } else {
    byId('take').hidden = false;
    new IntersectionObserver(([{ isIntersecting }], observer) => {
      if (!isIntersecting) return;
      observer.disconnect();
      take();
    }, { rootMargin: '400px' }).observe(byId('take'));
  }
  if (!drawing) draw();
  root.dataset.ready = '';
  // Of the built sites the folder for hosts has it.
  if (OFFLINE && self === top && root.dataset.view === 'full') import('../offline/offline.mjs').catch(() => {});
}

function start() {
  main().catch((error) => {
    byId('progress').hidden = true;
    couldNotLoad(error, start);
  });
}

// What is there first is painted first, while the program is on its way (early.js);
// where nobody looks there is no paint to wait for. Unless the page is left for the
// one in another language.
if (!root.hidden) {
  if (self !== top) import('../embed/frame_messages.mjs').catch(console.error);
  if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
}
