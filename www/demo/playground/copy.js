/** Copies texts, and says so. */
import { create } from './create.js';

/**
 * A button that copies what `text` returns, and the place where it says that.
 * @param {string} label
 * @param {() => string} text
 */
export function copyButton(label, text) {
  const button = create('button', { type: 'button' }, label);
  const status = create('span', { role: 'status' });
  button.addEventListener('click', async () => {
    status.textContent = await copy(text());
  });
  return [button, status];
}

/** Copies a text, and returns what can be said about that. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    return 'Your browser does not allow copying. Select the text instead.';
  }
}
