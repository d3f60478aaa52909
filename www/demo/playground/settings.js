/** The settings: what the form beside the text says. */
import { create } from './create.js';

const form = document.querySelector('#settings');
const { language } = form.elements;

/** @returns {Record<string, string>} */
export function settings() {
  return Object.fromEntries(new FormData(form));
}

/** Sets those that are given; others get their first value. */
export function setSettings(values) {
  // An article that is not read yet may have it.
  if (values.language) language.append(create('option', { value: values.language }));
  for (const select of form.querySelectorAll('select[name]')) {
    const wanted = [...select.options].find(({ value }) => value === values[select.name]);
    (wanted ?? select.options[0]).selected = true;
  }
  update();
}

/** Offers the languages of an article. */
export function setLanguages(variants) {
  const chosen = language.value;
  const options = variants.filter(({ language }) => language).map(({ language, name }) => create('option', { value: language, lang: language }, name));
  language.replaceChildren(create('option', { value: '' }, 'Automatic'), ...options);
  language.value = options.some(({ value }) => value === chosen) ? chosen : '';
}

/** Says which language is shown now. */
export function setLanguage(value) {
  language.value = value;
}

/** @param {(name: string) => void} changed called when a setting has changed */
export function onSettings(changed) {
  form.addEventListener('change', ({ target }) => {
    if (!target.name) return;
    update();
    changed(target.name);
  });
}

/** Hides what the format does not need. */
function update() {
  for (const label of form.querySelectorAll('[data-only]')) label.hidden = label.dataset.only !== form.elements.format.value;
}
