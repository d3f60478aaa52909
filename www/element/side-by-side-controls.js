/** What the reader chooses with: whether there is a second language, and which one. */
import { tabOf } from '../behaviour/tabs.js';
import { create } from '../shared/create.js';
import { lookup } from '../shared/language-match.js';

/** Their name, in each language that has labels. Not among those of `src/locale/labels`, which would be in the WebAssembly. @type {Record<string, string>} */
export const NAMES = {
  ar: 'جنبًا إلى جنب', ckb: 'شانبەشان', de: 'Nebeneinander', en: 'Side by side', es: 'En paralelo', fa: 'کنار هم', fr: 'Côte à côte', he: 'זה לצד זה',
  ps: 'څنګ په څنګ', ru: 'Рядом', tr: 'Yan yana', ug: 'يانمۇيان', ur: 'ساتھ ساتھ', yi: 'זײַט בײַ זײַט', zh: '并排', 'zh-Hant': '並排',
};

/**
 * A button that is pressed while there are two languages, and, if there are more, a list of those that can be the second.
 * @param {HTMLElement} root the element of class `maqal`
 * @param {HTMLElement[]} panels
 * @param {() => void} toggle
 * @param {(language: string) => void} choose
 */
export function createControls(root, panels, toggle, choose) {
  const id = `${panels[0].id}:side-by-side`;
  const element = create('div', { part: 'side-by-side', hidden: '' });
  // Its name begins in its own script.
  const button = create('button', { type: 'button', id, dir: 'auto' });
  const select = create('select', { 'aria-labelledby': id });
  element.append(button, select);
  button.addEventListener('click', toggle);
  select.addEventListener('change', () => choose(select.value));

  return {
    element,

    /**
     * @param {HTMLElement} shown
     * @param {HTMLElement | undefined} second
     */
    update(shown, second) {
      button.lang = lookup([shown.lang], Object.keys(NAMES)) ?? 'en';
      button.textContent = NAMES[button.lang];
      button.setAttribute('aria-pressed', String(Boolean(second)));
      select.hidden = !second || panels.length < 3;
      select.replaceChildren(...panels.filter((panel) => panel !== shown).map((panel) => optionOf(root, panel)));
      select.value = second?.lang ?? '';
    },
  };
}

/**
 * The option of a panel, with the name of its language.
 * @param {HTMLElement} root
 * @param {HTMLElement} panel
 */
function optionOf(root, panel) {
  const tab = /** @type {HTMLElement} */ (tabOf(root, panel));
  return create('option', { value: panel.lang, lang: tab.lang, dir: tab.dir }, tab.textContent ?? '');
}
