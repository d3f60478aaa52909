/** Writes the pages in which vectors are set off: one per batch and way. */
import { readFileSync } from 'node:fs';
import { init, read, renderToString } from '../../dist/npm/node.js';

await init();

const VOCABULARY = readFileSync(new URL('../../src/markup/vocabulary.rs', import.meta.url), 'utf8');
/** Every name in quotes that the vocabulary gives an element or an attribute. */
const NAMES = [...VOCABULARY.matchAll(/vocabulary! \{\s+(?:\/\/\/.*\s+)*(\w+) \{([^}]*)\}/g)].filter(([, name]) => name !== 'Part').flatMap(([, , list]) => [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name));
const PLAYERS = readFileSync(new URL('../../www/behaviour/embeds.js', import.meta.url), 'utf8').match(/PLAYERS = '(.*)'/)[1].split(' ');

/** The scripts of maqal in a page of each way. */
export const WAYS = {
  string: '/npm/hydrate.js',
  shadow: '/npm/define.js',
  twice: '/npm/hydrate.js',
  element: '/npm/define.js',
  light: '/npm/define.js',
  markup: '/attack/both.js',
};

/** An article of the page itself, beside hostile markup. */
const OWN = { inLanguage: 'en', headline: 'A', articleBody: 'a', workTranslation: { inLanguage: 'ar', headline: 'B', articleBody: 'b' } };
const own = (idPrefix) => `<div data-own="in the page">${renderToString(OWN, { idPrefix })}</div>
<div data-own="in an element"><maqal-article><script type="application/ld+json">${JSON.stringify(OWN)}</script></maqal-article></div>`;

/** What a page needs to know of a vector: its article, rendered by maqal or, for a proof, as it is. */
export function prepared(vector, way) {
  const { id, json, html, options = {}, attributes } = vector;
  const all = { idPrefix: `v${id}`, url: 'http://a.example/', ...options };
  const prefix = 'idPrefix' in options || 'id' in (attributes ?? {}) ? undefined : way === 'element' || way === 'light' ? 'maqal-' : all.idPrefix;
  const markup = html === undefined ? renderToString(json, way === 'shadow' ? { ...all, shadow: { href: '/npm/style.css' } } : all) : bad(html, way);
  const jsonLd = html === undefined && way === 'string' ? read(json, all).toJsonLd() : undefined;
  return { id, json, markup, attributes, prefix, jsonLd, embeds: attributes?.embeds ?? options.embeds, isBad: html !== undefined };
}

/** A renderer that passes HTML on. */
function bad(html, way) {
  if (way === 'markup') return html;
  const markup = `<div class="maqal">${html}</div>`;
  return way === 'shadow' ? `<template shadowrootmode="open">${markup}</template>` : markup;
}

/** The text of a script element that holds JSON. */
const data = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

function section({ id, markup, jsonLd }, way) {
  const inside = { string: markup, markup, shadow: `<maqal-article>${markup}</maqal-article>` }[way] ?? '';
  const linked = jsonLd === undefined ? '' : `<script type="application/ld+json" data-vector="${id}">${jsonLd}</script>\n`;
  return `<section data-vector="${id}">${inside}</section><i data-end="${id}"></i>\n${linked}`;
}

/** The script element with what the scripts of the suite need to know. */
export const setupOf = (setup) => `<script type="application/json" id="setup">${data({ vocabulary: NAMES, players: PLAYERS, ...setup })}</script>`;

/** A page with vectors, and its headers. */
export function pageOf(vectors, way, other) {
  const sections = vectors.map((vector) => section(vector, way)).join('');
  // As strings they are in the page already.
  const needed = vectors.map(({ markup, jsonLd, ...rest }) => ({ ...rest, markup: way === 'twice' || rest.isBad ? markup : '' }));
  const linked = Object.fromEntries(vectors.map(({ id, jsonLd }) => [id, jsonLd]));
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vectors</title><link rel="icon" href="data:,">
<script src="/attack/detector.js"></script><link rel="stylesheet" href="/npm/style.css"><script type="module" src="${WAYS[way]}"></script>
</head><body>
${way === 'markup' ? own('first') : ''}${sections}${way === 'markup' ? own('last') : ''}
${setupOf({ way, vectors: needed, linked, delay: 300 })}</body></html>`;
  return { body, headers: policies(way, other) };
}

/** The policy that is enforced keeps the test on this machine. The one that reports is what docs/security.md recommends. */
function policies(way, { host }) {
  const here = `'self' data: blob: http://${host}`;
  const strict = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src * data:; media-src *; connect-src 'self'; frame-src ${PLAYERS.join(' ')} https: http:; base-uri 'none'; form-action 'none'`;
  // This way parses HTML itself.
  const types = way === 'twice' ? '' : "; require-trusted-types-for 'script'; trusted-types 'none'";
  return {
    'content-security-policy': `default-src ${here} 'unsafe-inline' 'unsafe-eval'`,
    'content-security-policy-report-only': `${strict}${types}`,
  };
}
