// What the address asks to show.
import { root } from '../text/dom.mjs';

/** Whether there is a figure at all: an embed may show sections alone. */
export const isDrawn = () => root.dataset.view !== 'embed' || /chamber|votes/.test(root.dataset.show ?? '');
