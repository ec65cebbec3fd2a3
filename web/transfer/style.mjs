// The style rules that only this section needs: loaded with it, to keep a first visit
// small.
const rules = `
#take h2:focus { outline: 0; }
#take h2 { border-top: 1px solid var(--hairline); padding-top: 28px; }
#take h3 { margin: 28px 0 8px; font-size: 1rem; }
#take a { display: inline-block; padding: 11px 0; color: inherit; }
#take p[role='status']:empty { display: none; }
#take textarea { display: block; width: 100%; max-width: 760px; min-height: 120px; padding: 10px; font: inherit;
  color: inherit; background: var(--paper); border: 1px solid var(--faint); border-radius: var(--corner); }
#take input[type='number'] { width: 9em; }
#take ul { margin: 8px 0; padding-left: 20px; max-width: 68ch; overflow-wrap: anywhere; }
#take td, #take th { overflow-wrap: anywhere; }
#take td.number { white-space: nowrap; }
#take .number + * { padding-left: 16px; }
#take .preview { margin-top: 16px; padding-left: 14px; border-left: 2px solid var(--accent); }
#take .preview h3 { margin-top: 0; }
#take .ask { margin: 12px 0; padding: 4px 12px; border: 1px solid var(--faint); border-radius: var(--corner); max-width: 68ch; }
#take .ask p { margin: 8px 0; overflow-wrap: anywhere; }
#take .ask .controls { margin: 8px 0; }
#take .own { font-style: italic; }
#take td select { max-width: 9.5em; width: 100%; padding-left: 8px; }
#take td small { display: block; color: var(--faint); }
#take button { max-width: 100%; overflow-wrap: anywhere; white-space: normal; }
.taken { width: 100%; max-width: 760px; height: auto; border: 1px solid var(--hairline); }
#drop { position: fixed; inset: 12px; z-index: 9; display: grid; place-items: center; padding: 24px; text-align: center;
  background: var(--paper); border: 2px dashed var(--accent); border-radius: var(--corner); font-size: var(--heading);
  pointer-events: none; opacity: 0.94; }
@media print { #take, #drop { display: none; } }
`;

export function style() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
