// Renders articles as tests of users do.
import { init, MaqalArticleElement, read, renderToString } from 'maqal';
import 'maqal/define';

const ARTICLE = {
  '@type': 'NewsArticle',
  inLanguage: 'ar',
  headline: 'الجسر القديم',
  encodingFormat: 'text/markdown',
  articleBody: 'يعمل `C++` هنا.\n\n| 1 | 2 |\n|---|---|\n| 3 | 4 |\n\n![](https://example.com/a.jpg)',
  workTranslation: { inLanguage: 'en', headline: 'The old bridge', articleBody: '<p>It <b>stands</b>&nbsp;&there4;.</p>' },
};

/** An element in the page, and what is in it. */
function create(attributes = '') {
  document.body.innerHTML = `<maqal-article ${attributes}></maqal-article>`;
  const element = document.querySelector('maqal-article');
  const inside = () => (element.hasAttribute('light') ? element : element.shadowRoot);
  const tabs = () => [...inside().querySelectorAll('[role=tab]')];
  return {
    element,
    tabs,
    shown: () => inside().querySelector('[role=tabpanel]:not([hidden])'),
    selected: () => tabs().map((tab) => tab.getAttribute('aria-selected')),
  };
}

test('an element shows an article, and a press of a tab the other language', async () => {
  const { element, selected, shown, tabs } = create('language="ar"');
  expect(element).toBeInstanceOf(MaqalArticleElement);
  const heard = [];
  element.addEventListener('maqal-changed', ({ language }) => heard.push(language));
  element.article = ARTICLE;
  await element.ready;
  expect(element.languages).toEqual(['ar', 'en']);
  expect(shown().querySelector('[part~=headline]').textContent).toBe('الجسر القديم');
  expect(shown().querySelector('code').getAttribute('dir')).toBe('ltr');
  expect(selected()).toEqual(['true', 'false']);

  tabs()[1].click();
  expect(selected()).toEqual(['false', 'true']);
  expect(element.language).toBe('en');
  expect(heard).toEqual(['en']);
  expect(shown().lang).toBe('en');
  expect(shown().querySelector('[part~=body]').textContent).toBe('It stands\u00a0\u2234.');
});

test('an arrow key moves to the next tab', async () => {
  const { element, selected, tabs } = create('language="en"');
  element.article = ARTICLE;
  await element.ready;
  tabs()[1].dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
  expect(selected()).toEqual(['true', 'false']);
});

test('an article is rendered in the page with the attribute light', async () => {
  const { element, shown, tabs } = create('light language="ar"');
  element.article = ARTICLE;
  await element.ready;
  expect(element.shadowRoot.querySelector('[part~=panel]')).toBeNull();
  tabs()[1].click();
  expect(shown().querySelector('[part~=headline]').textContent).toBe('The old bridge');
});

test('an article that cannot be read is an error in the page', async () => {
  const { element } = create();
  const failed = new Promise((resolve) => element.addEventListener('maqal-error', resolve, { once: true }));
  element.article = {};
  expect((await failed).code).toBe('article.missing');
  expect(element.shadowRoot.querySelector('[role=status]').textContent).not.toBe('');
});

test('the functions work', async () => {
  await init();
  const article = read(ARTICLE);
  expect(article.variants.map(({ language }) => language)).toEqual(['ar', 'en']);
  const target = document.createElement('div');
  const view = article.mount(target, { language: 'ar' });
  expect(target.querySelector('[part~=headline]').textContent).toBe('الجسر القديم');
  view.stop();
  article.free();
  expect(renderToString(ARTICLE)).toContain('The old bridge');
});

test('an element that is moved and removed keeps what it shows', async () => {
  const { element, shown } = create('language="en"');
  element.article = ARTICLE;
  await element.ready;
  element.remove();
  document.body.append(document.createElement('main'));
  document.querySelector('main').append(element);
  await element.ready;
  expect(shown().querySelector('[part~=headline]').textContent).toBe('The old bridge');
});

test('an element takes over the markup of a server', async () => {
  document.body.innerHTML = `<maqal-article>${renderToString(ARTICLE, { language: 'ar', shadow: true })}</maqal-article>`;
  const element = document.querySelector('maqal-article');
  // happy-dom connects an element before its children.
  await new Promise((resolve) => setTimeout(resolve, 10));
  element.shadowRoot.querySelector('[role=tab][lang=en]').click();
  expect(element.language).toBe('en');
  expect(element.shadowRoot.querySelector('[role=tabpanel]:not([hidden]) [part~=headline]').textContent).toBe('The old bridge');
});
