/** An edge worker (Cloudflare Workers, or workerd by itself). It takes articles from an origin, and serves pages. */
import { answer } from './answer.js';

/**
 * @typedef {object} Environment
 * @property {string} ORIGIN where the articles are: `ORIGIN/SLUG.json`
 * @property {string} ASSETS where the package's style.css and hydrate.js are, with `/` at the end
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

/** @param {string} address */
async function load(address) {
  const response = await fetch(address);
  return response.ok ? response.text() : undefined;
}
