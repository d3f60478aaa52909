/** Does to a tree what a reader can do: presses, hovers, focuses, types, drags; and what a browser reports about it. */

const MOUSE = ['pointerover', 'pointerenter', 'pointerdown', 'pointermove', 'pointerup', 'pointerleave', 'mouseover', 'mouseenter', 'mousemove', 'mousedown', 'mouseup', 'mouseout', 'mouseleave', 'auxclick', 'dblclick', 'contextmenu'];
const KEYS = ['Enter', ' ', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Escape', 'Tab', 'x'];
const DRAG = ['dragstart', 'drag', 'dragenter', 'dragover', 'drop', 'dragend'];
const OTHER = [
  ...['load', 'error', 'abort', 'loadstart', 'loadeddata', 'loadedmetadata', 'canplay', 'play', 'pause', 'ended', 'timeupdate', 'volumechange', 'cuechange', 'stalled', 'waiting'],
  ...['input', 'beforeinput', 'change', 'invalid', 'select', 'selectstart', 'reset', 'toggle', 'beforetoggle', 'cancel', 'close', 'command', 'search', 'formdata', 'slotchange'],
  ...['copy', 'cut', 'paste', 'beforecopy', 'wheel', 'scroll', 'scrollend', 'touchstart', 'touchmove', 'touchend', 'gotpointercapture', 'resize'],
  ...['animationstart', 'animationiteration', 'animationend', 'transitionstart', 'transitionrun', 'transitionend', 'fullscreenchange', 'beforematch', 'beginEvent', 'endEvent', 'contentvisibilityautostatechange'],
  ...['message', 'hashchange', 'pageshow', 'popstate', 'storage', 'begin', 'end', 'repeat', 'start', 'finish', 'bounce', 'activate', 'DOMActivate'],
];

/** All elements of a tree, in shadow trees and templates too. @returns {Element[]} */
export function elementsOf(tree) {
  return [...(tree instanceof Element ? Element : DocumentFragment).prototype.querySelectorAll.call(tree, '*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsOf(element.shadowRoot) : []),
    ...(element.localName === 'template' ? elementsOf(element.content) : []),
  ]);
}

/** Sets off everything in a tree. */
export function trigger(tree) {
  for (const element of elementsOf(tree)) triggerOne(element);
  // A press may have loaded a frame or shown another panel.
  for (const element of elementsOf(tree)) if (element.localName === 'a') press(element);
}

/** Events of every kind for an element with a handler; for others those that the scripts of maqal listen to as well. */
function triggerOne(element) {
  const hasHandler = Element.prototype.getAttributeNames.call(element).some((name) => /^on/i.test(name));
  // A submission inside a shadow tree is not seen outside of it.
  if (element.localName === 'form') EventTarget.prototype.addEventListener.call(element, 'submit', (event) => (detector.report('submit', 0, element.action), event.preventDefault()));
  if (element.localName === 'details') element.open = !element.open;
  for (const type of hasHandler ? MOUSE : ['mouseover', 'mousedown']) dispatch(element, type.startsWith('pointer') ? PointerEvent : MouseEvent, type);
  press(element);
  if (element instanceof HTMLElement) HTMLElement.prototype.focus.call(element, { preventScroll: true });
  for (const type of ['focus', 'focusin', 'blur', 'focusout']) dispatch(element, FocusEvent, type);
  for (const key of KEYS) for (const type of hasHandler ? ['keydown', 'keypress', 'keyup'] : ['keydown']) dispatch(element, KeyboardEvent, type, { key });
  for (const type of hasHandler ? DRAG : ['dragstart', 'drop']) dispatch(element, DragEvent, type);
  for (const type of hasHandler ? OTHER : ['load', 'error', 'toggle', 'beforematch']) dispatch(element, Event, type, { bubbles: type === 'beforematch' });
}

function dispatch(element, Type, type, options) {
  // A form may have a control of that name.
  EventTarget.prototype.dispatchEvent.call(element, new Type(type, { bubbles: true, cancelable: true, composed: true, ...options }));
}

/** Clicks. An SVG element has no method for it. */
function press(element) {
  if (element instanceof HTMLElement) HTMLElement.prototype.click.call(element);
  else dispatch(element, MouseEvent, 'click', { view: window });
}
