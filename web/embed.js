// For somebody's page: <script src="…/embed.js" data-lang="kk" async></script> puts the
// explainer after itself, and <mazhilis-explainer lang="kk"> is the explainer. Both are
// an iframe that is loaded when it nears the view, and is as high as it asks to be.
// The attributes are those of the explainer's address; `link` is what stands behind
// its "#". Styles are set by script, which the strictest policy allows.
{
  const script = document.currentScript;
  const tag = 'mazhilis-explainer';

  const embed = ({ lang = '.', link = '', title = 'Mazhilis', sandbox, ...rest }) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, {
      title,
      ...sandbox && { sandbox },
      loading: 'lazy',
      allow: 'clipboard-write; fullscreen',
      referrerPolicy: 'no-referrer',
      // The height is a guess, until the explainer tells its own.
      style: `border:0;display:block;min-width:100%;width:0;height:${
        { chamber: 600, working: 2200 }[rest.show] ?? 1400}px`,
      src: new URL(`${lang}/?view=embed&${new URLSearchParams(rest)}#${link}`, script.src),
    });
    addEventListener('message', ({ source, data }) => {
      const height = data?.mazhilis?.height;
      if (source === frame.contentWindow && (height | 0) === height && height > 99
        && height < 20001) frame.style.height = `${height}px`;
    });
    return frame;
  };

  customElements.get(tag) ?? customElements.define(tag, class extends HTMLElement {
    connectedCallback() {
      this.replaceChildren(embed(Object.fromEntries(
        [...this.attributes].map(({ name, value }) => [name, value]))));
      this.style = 'display:block;width:100%';
    }
  });
  const { dataset } = script;
  if (Object.keys(dataset)[0]) script.after(embed(dataset));
}
