// The files of a language.
import { get } from '../bridge/files.mjs';

/** The texts of a language, and its catalogue. */
export const textsIn = (language) => Promise.all(['texts/', 'catalogue/'].map((folder) =>
  get(`${folder}${language}.json`, 'text')));
