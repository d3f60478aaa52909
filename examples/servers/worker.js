/** An edge worker (Cloudflare Workers, or plain workerd): fetches articles from an origin, and serves pages. */
import { answer } from './answer.js';

/**
 * @typedef {object} Environment
 * @property {string} ORIGIN the base of the articles: `ORIGIN/SLUG.json`
 * @property {string} ASSETS the URL of the package's style.css and hydrate.js, with a trailing `/`
 */

export default {
  /**
   * @param {Request} request
   * @param {Environment} environment
   */
  fetch(request, { ORIGIN, ASSETS }) {
    return answer(request, { load: (slug) => load(`${ORIGIN}/${slug}.json`), assets: ASSETS });
  },
};

/** @param {string} url */
async function load(url) {
  const response = await fetch(url);
  return response.ok ? response.text() : undefined;
}
