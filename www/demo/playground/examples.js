/** The examples: those of the demo, and small ones. */

const article = (more) => JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...more }, null, 2) + '\n';

const STATION = `# يوم في محطة الأرصاد

كُتب برنامج المحطة بلغة C++، ثم نُقل إلى C#. للحجز اتصلوا بالرقم +49 30 901820 صباحا.

## في المرصد

- على الباب لافتة: «Mind the step!»، فانتبهوا.
- الصفحة: https://example.com/station?lang=ar
- الوسم: #weather

| القياس | القيمة |
|:--|--:|
| الحرارة | -5 °C |
| الريح | 12–15 km/h |
`;

const WORDPRESS = `{
  "id": 12,
  "type": "post",
  "link": "https://example.com/rain/",
  "date_gmt": "2024-10-17T06:30:00",
  "lang": "en",
  "title": { "rendered": "Rain at last" },
  "content": { "rendered": "<p>It rained in the harbour town of <em>اللاذقية</em> for the first time since May.</p>\\n<blockquote><p>We had stopped looking up.</p></blockquote>" }
}
`;

/** Each has a name, and a function that fetches or returns what it sets. */
export const EXAMPLES = [
  ['Arabic: C++ and a telephone number', () => ({
    text: article({ inLanguage: 'ar', headline: 'ورشة في لغة C++', datePublished: '2024-10-17', articleBody: 'تبدأ ورشة C++ يوم الخميس. للتسجيل اتصلوا بالرقم +49 30 901820، أو راسلوا info@example.com.', encodingFormat: 'text/markdown' }),
  })],
  ['Hebrew: a sum', () => ({
    text: article({ inLanguage: 'he', headline: 'שיעור ראשון בחשבון', datePublished: '2024-10-17', articleBody: 'על הלוח כתוב 2 + 3 = 5, ומתחתיו ‎-5 °C. מי יודע כמה זה 12 / 4?', encodingFormat: 'text/markdown' }),
    calendar: 'hebrew',
  })],
  ['Markdown alone, in Arabic', () => ({ text: STATION, format: 'markdown', textLanguage: 'ar' })],
  ['WordPress JSON', () => ({ text: WORDPRESS })],
  ['With mistakes', () => ({
    text: article({ inLanguage: 'en', headline: 'The bridge is open', datePublished: 'yesterday', url: 'javascript:void 0', image: { url: '../images/lighthouse.svg' }, articleBody: 'It was closed for a year.', workTranslation: { inLanguage: 'arabic', headline: 'الجسر مفتوح', articleBody: 'كان مغلقا سنة.' } }),
  })],
  ...[['library', 'The library that never sleeps'], ['lighthouse', 'The light of White Rock'], ['cranes', 'The cranes are back'], ['strings', 'How to reverse a word']].map(
    ([name, title]) => [title, async () => ({ text: await (await fetch(`../articles/${name}.json`)).text() })],
  ),
];
