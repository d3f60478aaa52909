/** The articles that the operations give to elements. */
const ARABIC = {
  '@type': 'NewsArticle',
  inLanguage: 'ar',
  headline: 'عنوان',
  encodingFormat: 'text/markdown',
  articleBody: '# باب\n\nنص [قصير](https://example.com/ar) وملاحظة[^1].\n\n[^1]: هنا.\n\n```\nlet x = 1;\n```\n\nhttps://www.youtube.com/watch?v=abcdefghijk',
};
const RUSSIAN = { '@type': 'NewsArticle', inLanguage: 'ru', headline: 'Заголовок', encodingFormat: 'text/markdown', articleBody: 'Короткий [текст](https://example.com/ru).' };
const HEBREW = { '@type': 'NewsArticle', inLanguage: 'he', headline: 'כותרת', encodingFormat: 'text/html', articleBody: '<p>טקסט <b>קצר</b>.</p><table><tr><td>1</table>' };

export const ARTICLES = [
  { ...ARABIC, workTranslation: RUSSIAN },
  { ...ARABIC, workTranslation: [RUSSIAN, HEBREW] },
  HEBREW,
  { ...RUSSIAN, workTranslation: [ARABIC, { inLanguage: 'fr', headline: 'Titre', url: 'https://example.com/fr' }] },
];

/** Values of the property `article`; some are no article. */
export const VALUES = [...ARTICLES, ...ARTICLES.map((article) => JSON.stringify(article)), undefined, null, '{', {}, 5];

/** Values of `src`. */
export const SOURCES = ['/articles/library.json', '/articles/cranes.json', '/articles/missing.json', '', 'http://['];
