/** Says why a run of an article has a direction of its own. The markup does not, so that what is inside tells. */

/** Every reason by its name: the sign that marks it, its title, and why such a run is isolated. */
export const REASONS = {
  code: ['C', 'Code', 'Code is left to right in every language, and is not translated.'],
  formula: ['F', 'Formula', 'Formulas are left to right, unless their author says otherwise.'],
  date: ['D', 'Date', 'A date has the direction of its language, whatever is around it.'],
  name: ['N', 'Name or caption', 'It has the direction of its own words, and does not draw the sign after it to its side.'],
  address: ['A', 'Address', 'The parts of a URL, a path or an e-mail address stay in their order.'],
  telephone: ['T', 'Telephone number', 'Its groups stay in the order in which they are dialled, with the plus sign before them.'],
  hashtag: ['H', 'Hashtag', 'The sign stays before its word.'],
  number: ['S', 'Number or sum', 'Signs, units and ranges stay on their side of the number.'],
  rtl: ['R', 'Right‑to‑left words', 'Numbers and signs after them are not drawn into them.'],
  expression: ['E', 'Expression with signs', 'Signs at its end, as in C++ or “Go!”, stay there.'],
  words: ['W', 'Left‑to‑right words', 'Several words stay in the order in which they are read.'],
  link: ['L', 'Link', 'A link has the direction of its text.'],
};

/** Where values stand that maqal writes beside its own words. */
const VALUES = '[part~=byline], [part~=credits], [part~=credit], [part~=publisher], [part~=source], [part~=place], [part~=keywords], [part~=reference], [part~=section]';

/**
 * The name of the reason.
 * @param {Element} run
 */
export function reasonOf(run) {
  if (run.localName === 'code' || run.closest('pre')) return 'code';
  if (run.localName === 'math' || run.querySelector('math')) return 'formula';
  if (run.localName === 'time') return 'date';
  const isValue = run.matches('[part~=text]') || Boolean(run.closest(VALUES));
  return reasonOfText(run.textContent.trim(), { direction: run.getAttribute('dir'), isValue, isLink: run.localName === 'a' });
}

const ADDRESS = /^\S+@\S+\.\S+$|^[\w.+-]+:\/\/|^www\.|^[~.]{0,2}[\\/]\S|^[\w-]+(\.[\w-]+)+(\/\S*)?$|^[\w.-]+(\/[\w.-]+)+\.\w+$/;
/** A number with a short unit, such as `-5 °C` or `12–15 km/h`. */
const QUANTITY = /^[^\p{L}]*\d[^\p{L}]*(\p{L}{1,3}[°%/²³]?){1,2}\.?$/u;

/**
 * The same of the text of a run.
 * @param {string} text
 * @param {{ direction?: string, isValue?: boolean, isLink?: boolean }} [run]
 */
export function reasonOfText(text, { direction = 'ltr', isValue = false, isLink = false } = {}) {
  const hasLetters = /\p{L}/u.test(text);
  if (hasLetters && ADDRESS.test(text)) return 'address';
  if (/^[#@]./.test(text)) return 'hashtag';
  if (isValue) return 'name';
  if (/^[+(]?[\d\s().\/\u2010-\u2013-]+$/.test(text) && text.replace(/\D/g, '').length >= 7) return 'telephone';
  if (!hasLetters || QUANTITY.test(text)) return 'number';
  if (direction === 'rtl') return 'rtl';
  if (isLink) return 'link';
  return /[^\p{L}\p{M}\s]/u.test(text) ? 'expression' : 'words';
}
