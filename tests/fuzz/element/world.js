/** The page in which operations are done: elements, the places for them, and what has gone wrong. */
import { FAULTS } from './faults.js';
import { broken, brokenAtRest, focusedElement } from './invariants.js';
import { OPERATIONS } from './operations.js';

/** Operations after which focus may be elsewhere. */
const MOVES_FOCUS = ['create', 'move', 'remove', 'removeAndInsert', 'press', 'click', 'focus', 'hash', 'show', 'clone'];

/** Where the number of the current step is stored, for pages that hang. */
export const STEP = 'maqal-fuzz-step';

/** Milliseconds after which what is still loading will never end, also on a busy machine. */
const LONGEST = 2000;

class World {
  hosts = [];
  count = 0;
  errors = [];
  /** The elements that have shown an article since they were inserted. */
  shown = new Set();
  isCancelling = false;

  constructor(frame) {
    const shadow = document.querySelector('#shadow').shadowRoot;
    this.places = () => [document.querySelector('#place'), document.querySelector('#place'), document.querySelector('#other'), shadow.querySelector('div'), frame.contentDocument.body];
    this.documents = [document, frame.contentDocument];
    for (const view of [window, frame.contentWindow]) {
      view.addEventListener('error', ({ message }) => this.errors.push(`error: ${message}`));
      view.addEventListener('unhandledrejection', ({ reason }) => this.errors.push(`rejection: ${reason?.stack ?? reason}`));
      // Links of articles would leave the page.
      view.addEventListener('maqal-link', (event) => event.preventDefault());
      view.addEventListener('maqal-change', (event) => this.isCancelling && event.preventDefault());
      view.addEventListener('click', (event) => event.composedPath().some((node) => node.localName === 'a' && !node.hash) && event.preventDefault());
    }
  }

  /** Waits until nothing is loading. */
  async settled() {
    const isLoading = (host) => host.isConnected && host.matches(':state(loading)');
    for (let wait = 1; wait === 1 || this.hosts.some(isLoading); wait *= 2) {
      if (wait > LONGEST) return this.errors.push(`element ${this.hosts.findIndex(isLoading)} never stops loading`);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    // What is loaded lazily is not loading, and not ready.
    const ready = this.hosts.map(({ ready }) => Promise.race([ready, new Promise((resolve) => setTimeout(resolve, 20))]));
    await Promise.allSettled(ready);
  }

  get focused() {
    const element = this.documents.map(focusedElement).find((element) => element && element.localName !== 'body' && element.localName !== 'iframe');
    return this.hosts.find((host) => host === element || host.contains(element) || host.shadowRoot.contains(element));
  }

  /** @returns {Promise<string[]>} what is wrong after a step */
  async step({ name, choices }) {
    const numbers = [...choices];
    const choose = (list) => list[Math.floor(numbers.shift() * list.length)];
    const focused = this.focused;
    await (OPERATIONS[name] ?? FAULTS[name])(this, choose);
    const found = name === 'settle' ? brokenAtRest(this) : broken(this);
    if (focused?.isConnected && !MOVES_FOCUS.includes(name) && this.focused !== focused) found.push('focus is lost');
    return found;
  }

  /** @returns {Promise<string[]>} what remains after all elements are removed */
  async end(before) {
    await this.settled();
    const found = brokenAtRest(this);
    for (const host of this.hosts) host.remove();
    await new Promise((resolve) => setTimeout(resolve, 10));
    const after = listenersOnGlobals();
    for (const [key, count] of Object.entries(after)) if (count > (before[key] ?? 0)) found.push(`${count - (before[key] ?? 0)} listeners are left: ${key}`);
    for (const [index, host] of this.hosts.entries()) if (host.shadowRoot.querySelector('.maqal')) found.push(`element ${index} keeps its article after it was removed`);
    return found;
  }
}

/**
 * Does the steps in a page that was just opened.
 * @returns {Promise<{ at: number, found: string[] } | null>} the first step after which something is wrong
 */
export async function run(steps) {
  await customElements.whenDefined('maqal-article');
  const frame = document.querySelector('iframe');
  const world = new World(frame);
  const before = listenersOnGlobals();
  for (const [at, step] of steps.entries()) {
    sessionStorage.setItem(STEP, at);
    const found = await world.step(step);
    if (found.length) return { at, found };
  }
  const found = await world.end(before);
  return found.length ? { at: steps.length, found } : null;
}
