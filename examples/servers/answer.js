/**
 * Responds to a request with the page of an article. It uses the standard `Request` and `Response`, so that Node, Deno, Bun and
 * edge workers share it; `node.js`, `deno.js`, `bun.js` and `worker.js` call it.
 */
import { MaqalError, read } from 'maqal';

/**
 * @typedef {object} Site
 * @property {(slug: string) => Promise<string | undefined>} load returns the JSON of the article with this name, as in the URL, if it exists
 * @property {string} assets the URL of the files of the package, style.css and hydrate.js, with a trailing `/`
 */

/**
 * `/SLUG?language=TAG`: the article in the language of the query, else in one that the browser requests, else in its first.
 * @param {Request} request
 * @param {Site} site
 * @returns {Promise<Response>}
 */
export async function answer(request, { load, assets }) {
  const url = new URL(request.url);
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain('Only GET and HEAD are allowed.', 405, { allow: 'GET, HEAD' });
  const json = await load(url.pathname.slice(1));
  if (json === undefined) return plain('Article not found.', 404);
  let article;
  try {
    article = read(json, { url: url.href });
  } catch (error) {
    if (!(error instanceof MaqalError)) throw error;
    console.error(`${url.pathname}: ${error.code} ${error.path}: ${error.message}`);
    return plain('The article cannot be shown.', 500);
  }
  const wanted = [url.searchParams.get('language') ?? '', ...accepted(request.headers.get('accept-language') ?? '')];
  const variant = article.variants[article.choose(wanted)];
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    // The languages of the intended audience; each text has its own `lang`.
    'content-language': article.variants.map(({ language }) => language).filter(Boolean).join(', '),
    vary: 'accept-language',
    link: `<${assets}style.css>; rel=preload; as=style`,
  };
  return new Response(request.method === 'HEAD' ? null : page(article, variant, assets), { headers });
}

/**
 * The document as a stream: its head, then the article language by language.
 * @param {import('maqal').Article} article
 * @param {import('maqal').Variant} variant
 * @param {string} assets
 */
function page(article, variant, assets) {
  const chunks = parts(article, variant, assets);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) return controller.close();
      controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    cancel: () => void chunks.return(),
  });
}

/**
 * @param {import('maqal').Article} article
 * @param {import('maqal').Variant} variant
 * @param {string} assets
 */
async function* parts(article, { language, direction, headline }, assets) {
  try {
    yield `<!doctype html>
<html lang="${escape(language)}" dir="${direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(headline)}</title>
<link rel="stylesheet" href="${escape(assets)}style.css">
<script type="module" src="${escape(assets)}hydrate.js"></script>
<body>
`;
    const reader = article.toStream({ language, headingLevel: 1 }).getReader();
    for (let chunk; !(chunk = await reader.read()).done; ) yield chunk.value;
    yield '\n</body>\n</html>\n';
  } finally {
    article.free();
  }
}

/**
 * The languages of an `Accept-Language` header in order of preference (RFC 9110, section 12.5.4).
 * @param {string} header
 */
export function accepted(header) {
  const ranges = header.split(',').map((range) => {
    const [tag, ...parameters] = range.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { tag, quality: quality ? Number(quality.slice(2)) : 1 };
  });
  return ranges
    .filter(({ tag, quality }) => tag && tag !== '*' && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * @param {string} text
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
function plain(text, status, headers) {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } });
}
