/** Writes a declarative shadow root: a server sends it, the parser attaches it, and the element finds it. */

/**
 * The start and end tags around the markup of an article, inside `<maqal-article>`.
 * @param {import('../types/index.js').Options['shadow']} shadow
 * @returns {[before: string, after: string]} empty for light DOM
 */
export function shadowTemplate(shadow) {
  if (!shadow) return ['', ''];
  const { href, css } = shadow === true ? {} : shadow;
  const link = href === undefined ? '' : `<link rel="stylesheet" href="${href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
  // CSS reads an escaped slash as a slash; HTML reads no end tag.
  const style = css === undefined ? '' : `<style>${css.replaceAll('</', '<\\/')}</style>`;
  return [`<template shadowrootmode="open" shadowrootclonable>${link}${style}`, '</template>'];
}
