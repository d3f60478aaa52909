// The test of docs/testing.md.
import 'maqal/define';

test('the article has a tab for each language', async () => {
  document.body.innerHTML = '<maqal-article language="ar"></maqal-article>';
  const element = document.querySelector('maqal-article');
  element.article = {
    '@type': 'NewsArticle',
    inLanguage: 'ar',
    headline: 'الجسر القديم',
    workTranslation: { inLanguage: 'en', headline: 'The old bridge' },
  };
  await element.ready;

  element.shadowRoot.querySelector('[role=tab][lang=en]').click();
  expect(element.language).toBe('en');
  expect(element.shadowRoot.querySelector('[role=tabpanel]:not([hidden]) h2').textContent).toBe('The old bridge');
});
