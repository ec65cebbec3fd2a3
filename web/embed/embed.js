// For embedding pages: <script src="…/embed.js" data-lang="kk" async></script> puts the
// explainer after itself, and <mazhilis-explainer lang="kk"> is the explainer: an iframe
// that is loaded when it nears the view, by the height of a screen, and has the height that
// its content requests.
// Styles are set by script, which the strictest policy allows.
{
  const tag = 'mazhilis-explainer';
  // Parameters of the explainer's address; then those of the frame, and `link`, the part
  // after its "#". Attributes that a framework or a plugin adds are ignored.
  const asked = ['theme', 'show', 'preset', 'accent', 'background', 'size', 'header'];
  const known = [...asked, 'lang', 'link', 'title', 'sandbox'];
  const heard = ['message', 'beforeprint', 'afterprint'];
  const titles = { kk: 'Мәжіліс', ru: 'Мажилис', en: 'Mazhilis' };

  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  // A module has no current script, but a stack trace names the file.
  const own = script ? script.src : /[\w-]+:\/\/\S*\/embed\.js(\?[^\s:)]*)?(?=:\d)/.exec(/** @type {any} */ (new Error().stack))?.[0] ?? '';
  // Once per page, however often it happens.
  const tell = (what) => {
    const told = customElements.get(tag) ?? {};
    if (!told[what]) console.error(`mazhilis embed.js: ${what}`);
    told[what] = true;
  };

  // Two letters are enough, and the country code is often mistaken for the language code.
  // The page at the root handles all others.
  const languageOf = (text = '') => {
    const two = text.trim().slice(0, 2).toLowerCase().replace('kz', 'kk');
    return two in titles ? two : '';
  };

  // Not all browsers know `loading`, and some ask for a frame that is several screens away.
  const near = self.IntersectionObserver && new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) /** @type {any} */ (target).come();
  }, { rootMargin: '100% 0px' });

  const dark = matchMedia('(prefers-color-scheme: dark)');

  // The scheme of the page around an element: what it declares; else by its text, which is
  // light on a dark ground. The first number of a computed colour tells its lightness well
  // enough: red, or the lightness itself.
  const themeAround = (element) => {
    const { colorScheme, color } = getComputedStyle(element);
    const [one, other] = colorScheme.match(/light|dark/g) ?? [];
    const most = { r: 255, l: 100 }[color[0]] ?? 1;
    const isDark = other ? dark.matches : Number(/[( ]([\d.]+)/.exec(color)?.[1]) > most / 2;
    return one && !other ? one : isDark ? 'dark' : 'light';
  };

  const followColours = () => {
    for (const one of /** @type {any} */ (document.querySelectorAll(`${tag}[theme=host]`))) one.follow();
  };
  const colours = new MutationObserver(followColours);
  dark.addEventListener('change', followColours);

  const define = (site) => customElements.define(tag, class extends /** @type {{ new(): HTMLElement & Record<string, any> }} */ (HTMLElement) {
    static get observedAttributes() {
      return known;
    }

    connectedCallback() {
      this.follow();
      this.style.display ||= 'block';
      this.style.width ||= '100%';
      for (const event of heard) addEventListener(event, this);
      if (near) near.observe(this);
      else this.come();
      // The page around it may change its colours, and so may the reader's device.
      colours.observe(document.documentElement, { attributes: true });
      colours.observe(document.body ?? this, { attributes: true });
    }

    disconnectedCallback() {
      for (const event of heard) removeEventListener(event, this);
      this.works = false;
    }

    // Keeps its state when it is moved in the document.
    connectedMoveCallback() {}

    // Handles all changes of one task together.
    attributeChangedCallback() {
      this.waiting ??= Promise.resolve().then(() => {
        this.waiting = undefined;
        if (this.isConnected) this.follow();
      });
    }

    /** @param {any} event */
    handleEvent({ type, source, data }) {
      const { frame } = this;
      if (type !== 'message') {
        // On paper a frame that was not loaded is the address of the whole page.
        if (this.isNear) return;
        const link = document.createElement('a');
        link.textContent = link.href = this.followed.address.replace(/[?][^#]*/, '');
        this.replaceChildren(type === 'beforeprint' ? link : frame);
        return;
      }
      if (source !== frame.contentWindow) return;
      const { event, height } = data?.mazhilis ?? {};
      if (event === 'ready') this.works = true;
      if ((height | 0) === height && height > 99 && height < 20001) frame.style.height = `${height}px`;
    }

    // It nears the view.
    come() {
      this.isNear = true;
      this.follow();
    }

    follow() {
      const all = Object.fromEntries(known.map((name) => [name, this.getAttribute(name) ?? '']));
      if (all.theme === 'host') all.theme = themeAround(this);
      const lang = languageOf(all.lang);
      const query = asked.filter((name) => all[name]).map((name) => `&${name}=${encodeURIComponent(all[name])}`).join('');
      const link = all.link.replace(/^[^#]*#/, '');
      const address = new URL(`${lang || '.'}/?view=embed${query}${link && `#${link}`}`, this.site ?? site).href;
      const now = { ...all, lang, address };
      // A frame keeps the sandbox that it was loaded with.
      const before = this.followed?.sandbox === all.sandbox ? this.followed : undefined;
      const frame = before ? this.frame : document.createElement('iframe');
      Object.assign(this, { frame, followed: now, works: before && this.works });
      frame.title = all.title || titles[lang] || titles.en;
      if (!before) {
        const compact = this.offsetWidth < 592 ? 980 : 590;
        if (all.sandbox) frame.sandbox = all.sandbox;
        Object.assign(frame, { loading: 'lazy', allow: 'clipboard-write; fullscreen', referrerPolicy: 'no-referrer',
          // An estimated height, until the explainer sends its own.
          style: `border:0;display:block;min-width:100%;width:0;height:${
            { '': compact, 'votes': compact, 'chamber': 600 }[all.show] ?? 1400}px` });
      }
      const scheme = /^(light|dark)$/.test(all.theme) ? all.theme : '';
      // Without the same scheme a browser gives a transparent frame a ground.
      frame.style.colorScheme = scheme;
      const changed = before ? known.filter((name) => name !== 'title' && now[name] !== before[name]) : [];
      if (!this.works) {
        if (this.isNear && frame.src !== address) frame.src = address;
      } else if (changed.some((name) => name !== 'theme' && !(name === 'lang' && lang))) {
        // A change after the "#" keeps the page, and adds no entry for the Back button.
        this.works = String(changed) === 'link' && link !== '';
        frame.contentWindow.location.replace(address);
      } else if (changed[0]) {
        // Keeps the state that the visitor has set.
        frame.contentWindow.postMessage({ mazhilis: { ...changed.includes('theme') && { theme: scheme || 'auto' },
          ...changed.includes('lang') && { lang } } }, '*');
      }
      if (this.firstChild !== frame || this.childNodes[1]) this.replaceChildren(frame);
    }
  });

  const where = 'put <mazhilis-explainer> where it belongs.';
  // A script with data attributes puts the explainer after itself.
  const place = (one, site) => {
    const given = known.filter((name) => name in one.dataset);
    if (!given[0]) return;
    const element = /** @type {any} */ (document.createElement(tag));
    element.site = site;
    for (const name of given) element.setAttribute(name, one.dataset[name]);
    if (!one.isConnected) {
      tell('its script was taken out of the page; ' + where);
    } else if (one.closest('head')) {
      tell('its script stands in the head, so the explainer is on top; ' + where);
      const show = () => {
        element.first = true;
        const others = [...document.querySelectorAll(tag)].filter(({ first }) => first);
        if (others[0]) others.pop().after(element);
        else document.body.prepend(element);
      };
      if (document.body) show();
      else document.addEventListener('DOMContentLoaded', show);
    } else {
      one.after(element);
    }
  };

  if (/\/embed\.js([?#]|$)/.test(own)) {
    customElements.get(tag) ?? define(own);
    // WebKit's trace lacks the query, so each module script is marked when it is served.
    const file = (url) => url.replace(/[?#].*/, '');
    /** @type {any[]} */
    const scripts = script ? [script] : /** @type {any[]} */ ([...document.scripts]).filter((one) =>
      one.type === 'module' && file(one.src) === file(own) && !one.served);
    for (const one of scripts) {
      one.served = true;
      place(one, own);
    }
  } else {
    tell('it does not know its own address, since it was bundled or renamed; load it with <script src="…/embed.js">.');
  }
}
