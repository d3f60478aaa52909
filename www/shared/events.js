/** Defines the events of an article, and reads those of the reader. */

/**
 * Fires an event of an article, of the type in `www/types/index.d.ts` that belongs to its name. It bubbles and is composed.
 *
 * - `maqal-change`, cancelable, fires before another language is shown; `maqal-changed` fires after.
 * - `maqal-render`: an article has been rendered into the page.
 * - `maqal-link`, cancelable, fires before a link out of the article is followed, or before its frame is loaded.
 * - `maqal-error`: the article cannot be shown; `maqal-warning`: it is rendered, but its input is questionable.
 * @param {Element} target
 * @param {keyof import('../types/index.js').MaqalEventMap} type
 * @param {object} [properties] become its own
 * @param {boolean} [cancelable]
 * @returns {boolean} whether it has not been cancelled
 */
export function fire(target, type, properties, cancelable) {
  return target.dispatchEvent(Object.assign(new Event(type, { bubbles: true, composed: true, cancelable }), properties));
}

/**
 * Whether an event has a modifier key of browser shortcuts.
 * @param {MouseEvent | KeyboardEvent} event
 */
export function isModified(event) {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}
