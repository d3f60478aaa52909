/** The direction of a language, as maqal decides it. */
import { read } from '/maqal/maqal.js';

/** @param {string} inLanguage */
export function directionOf(inLanguage) {
  return read({ '@type': 'NewsArticle', inLanguage, headline: '1' }).variants[0].direction;
}
