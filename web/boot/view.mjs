// What the address asks to show.
import { root } from '../text/dom.mjs';

/** Whether the standing page shows what the address asks for. */
export const isStanding = () => /^(votes|chamber)?$/.test(root.dataset.show ?? '') && !location.hash.slice(1)
  && !new URLSearchParams(location.search).has('preset');

/** Whether there is a figure at all: an embed may show sections alone. */
export const isDrawn = () => root.dataset.view !== 'embed' || /chamber|votes/.test(root.dataset.show ?? '');
