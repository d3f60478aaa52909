// An article in two languages, with a warning.
export const article = {
  '@type': 'NewsArticle',
  inLanguage: 'ar',
  headline: 'الجسر القديم',
  url: 'javascript:void 0',
  articleBody: '> الجسر قائم.',
  workTranslation: { inLanguage: 'en', headline: 'The old bridge', articleBody: '> It stands.' },
};
