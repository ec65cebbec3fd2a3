/** Below this width of the figure its sliders are below the chamber and the words beside it. */
export const kOneColumn = 876;
