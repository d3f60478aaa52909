/** A shadow tree as HTML: what a server writes, the parser makes, and the element finds. */

/**
 * What stands before and after the markup of an article, inside `<maqal-article>`.
 * @param {import('../types/index.js').Options['shadow']} shadow
 * @returns {[before: string, after: string]} nothing, where the markup is to stand in the page's own tree
 */
export function around(shadow) {
  if (!shadow) return ['', ''];
  const { href, css } = shadow === true ? {} : shadow;
  const link = href === undefined ? '' : `<link rel="stylesheet" href="${href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
  // In CSS an escaped slash is a slash, and no end tag.
  const style = css === undefined ? '' : `<style>${css.replaceAll('</', '<\\/')}</style>`;
  return [`<template shadowrootmode="open" shadowrootclonable>${link}${style}`, '</template>'];
}
