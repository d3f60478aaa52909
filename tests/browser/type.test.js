// Tests typography: the style sheet sets the type of every script, regardless of the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '../../dist/npm/node.js';
import { inEveryEngine } from './engines.js';

/** A text in each script, with an emphasized word and a link, and the minimum line height of the body. */
const SCRIPTS = {
  en: ['Plain *words* and a [link](https://example.com/) are here.', 1.5],
  ru: ['Простые *слова* и [ссылка](https://example.com/) тут.', 1.5],
  he: ['מילים *פשוטות* וגם [קישור](https://example.com/) כאן.', 1.5],
  ar: ['كلمات *بسيطة* وأيضا [رابط](https://example.com/) هنا.', 1.7],
  fa: ['واژه‌های *ساده* و [پیوند](https://example.com/) اینجا.', 1.7],
  ckb: ['وشەی *سادە* و [بەستەر](https://example.com/) لێرە.', 1.7],
  ug: ['ئاددىي *سۆزلەر* ۋە [ئۇلىنىش](https://example.com/) بۇ يەردە.', 1.7],
  'az-Arab': ['ساده *سؤزلر* و [باغلانتی](https://example.com/) بوردا.', 1.7],
  ur: ['سادہ *الفاظ* اور [ربط](https://example.com/) یہاں۔', 2],
  ks: ['سادٕ *لفظ* تہٕ [لنک](https://example.com/) یتھ۔', 2],
};
const JOINED = ['ar', 'fa', 'ckb', 'ug', 'az-Arab', 'ur', 'ks'];

/** The computed style of the first match of each selector. */
async function styles(page, inLanguage, articleBody, selectors) {
  const html = renderToString({ '@type': 'NewsArticle', inLanguage, headline: '-', articleBody, encodingFormat: 'text/markdown' });
  await page.open();
  return page.run(
    async (html, selectors) => {
      const place = document.querySelector('#place');
      // Styles of a page that would harm these scripts.
      place.style.cssText = 'letter-spacing: .2em; word-spacing: 1em; text-transform: uppercase; text-align: right; text-indent: 3em; line-height: 1; font-style: italic; hyphens: auto';
      place.innerHTML = `<link rel="stylesheet" href="/npm/style.css">${html}`;
      await new Promise((resolve) => (place.querySelector('link').onload = resolve));
      return selectors.map((selector) => {
        const style = getComputedStyle(place.querySelector(selector));
        const pick = ['letterSpacing', 'wordSpacing', 'textTransform', 'textAlign', 'textIndent', 'hyphens', 'fontStyle', 'fontFamily', 'color', 'textDecorationLine', 'textDecorationSkipInk', 'overflowX', 'overflowY'];
        return { ...Object.fromEntries(pick.map((name) => [name, style[name]])), weight: Number(style.fontWeight), height: parseFloat(style.lineHeight) / parseFloat(style.fontSize) };
      });
    },
    html,
    selectors,
  );
}

inEveryEngine('typography', (page) => {
  for (const [language, [text, least]] of Object.entries(SCRIPTS)) {
    test(`${language} is set in the type of its script`, async () => {
      const [body, emphasis, link] = await styles(page, language, text, ['[part~=body] p', 'em', '[part~=body] a']);
      assert.ok(body.height >= least, `a line height of ${body.height}`);
      for (const style of [body, emphasis, link]) {
        assert.equal(style.letterSpacing, 'normal');
        assert.equal(parseFloat(style.wordSpacing), 0);
        assert.equal(style.textTransform, 'none');
        assert.equal(style.textAlign, 'start');
        assert.equal(parseFloat(style.textIndent), 0);
        assert.equal(style.hyphens, 'manual');
        assert.deepEqual([style.overflowX, style.overflowY], ['visible', 'visible']);
      }
      assert.equal(body.fontStyle, 'normal');
      const upright = language === 'he' || JOINED.includes(language);
      assert.equal(emphasis.fontStyle, upright ? 'normal' : 'italic');
      // Emphasis without italics differs in weight and colour.
      if (upright) assert.ok(emphasis.weight > body.weight && emphasis.color !== body.color);
      assert.equal(link.textDecorationLine, 'underline');
      assert.equal(link.textDecorationSkipInk, 'auto');
    });
  }

  test('every script has its own font list, also for runs inside another script', async () => {
    const families = async (language, text) => (await styles(page, language, text, ['[part~=body] p']))[0].fontFamily;
    const [latin, arabic, nastaliq, hebrew] = [await families('en', SCRIPTS.en[0]), await families('ar', SCRIPTS.ar[0]), await families('ur', SCRIPTS.ur[0]), await families('he', SCRIPTS.he[0])];
    assert.match(latin, /^Georgia/);
    assert.match(arabic, /^"Noto Naskh Arabic"/);
    assert.match(nastaliq, /^"Noto Nastaliq Urdu"/);
    assert.match(hebrew, /^"Frank Ruhl Libre"/);
    const [english, quoted] = await styles(page, 'ar', 'قالت *BBC* أمس שלום وأيضا', ['[lang$=Latn] em', '[lang$=Hebr]']);
    assert.deepEqual([english.fontFamily, english.fontStyle, quoted.fontFamily], [latin, 'italic', hebrew]);
    const [word, inside] = await styles(page, 'en', 'He said *مرحبا* twice, *and مرحبا again*.', ['bdi em', 'em bdi']);
    assert.deepEqual([word.fontFamily, word.fontStyle, inside.fontStyle], [arabic, 'normal', 'normal']);
  });
});
