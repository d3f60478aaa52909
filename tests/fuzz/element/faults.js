/** Faults, each with what must be found: they show that the invariants are checked. */
import { treeOf } from './operations.js';

const panelsOf = (host) => treeOf(host).querySelectorAll(':scope > [part~=panel]');

/** @type {Record<string, (world: any) => void>} */
export const FAULTS = {
  'is blank': ({ hosts: [host] }) => treeOf(host).remove(),
  'shows 2 of 2 panels': ({ hosts: [host] }) => panelsOf(host).forEach((panel) => (panel.hidden = false)),
  'shows nothing': ({ hosts: [host] }) => [...panelsOf(host)].find((panel) => !panel.hidden).replaceChildren(),
  'has 2 articles': ({ hosts: [host] }) => treeOf(host).after(treeOf(host).cloneNode(true)),
  'and selects': ({ hosts: [host] }) => treeOf(host).querySelectorAll('[role=tab]').forEach((tab) => (tab.ariaSelected = String(tab.ariaSelected !== 'true'))),
  'the same id twice': ({ hosts: [host] }) => treeOf(host).append(treeOf(host).querySelector('h2').cloneNode()),
  'does not exist': ({ hosts: [host] }) => treeOf(host).querySelector('h2').removeAttribute('id'),
  'focus is lost': ({ hosts: [host] }) => (host.shadowRoot.activeElement ?? document.activeElement).blur(),
  'listeners are left': () => addEventListener('resize', () => {}),
  'error: ': () => setTimeout(() => { throw new Error('a fault'); }),
  'rejection: ': () => void Promise.reject(new Error('a fault')),
};
