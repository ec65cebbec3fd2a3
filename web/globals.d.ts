// What the scripts of the page find beside a browser's own, for the check of types.

/** Whether the page is to work without a network; set by the build (cmake/Web.cmake). */
declare const OFFLINE: boolean;

interface Window {
  /** For the scripts of the page around an embed, and for tests. */
  mazhilis: {
    scenario(): import('../module/mazhilis-core.mjs').Scenario;
    result(): import('../module/mazhilis-core.mjs').Result;
    load(scenario: import('../module/mazhilis-core.mjs').Scenario): Promise<void>;
    addEventListener: EventTarget['addEventListener'];
    removeEventListener: EventTarget['removeEventListener'];
  };
  /** In the worker: the files of one version, put there by tools/site/dist.mjs. */
  __WB_MANIFEST: { url: string, revision: string | null }[];
}

/** Of Chromium only. */
interface Navigator {
  readonly connection?: { readonly saveData: boolean };
}

// Which element is behind an id is said by the page's HTML, which no check of types reads:
// `any` is what a script may do with it, and tests in browsers show that it is there.
interface Document {
  getElementById(id: string): any;
}
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}

/** The program, as Emscripten writes it. */
declare module 'explainer.mjs' {
  export default function start(options: object): Promise<any>;
}
