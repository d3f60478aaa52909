/** The examples: small ones, and the articles of the demo. */

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

const SMALL = [
  { name: 'Arabic: C++ and a telephone number', lang: 'en', open: () => ({
    text: article({ inLanguage: 'ar', headline: 'ورشة في لغة C++', datePublished: '2024-10-17', articleBody: 'تبدأ ورشة C++ يوم الخميس. للتسجيل اتصلوا بالرقم +49 30 901820، أو راسلوا info@example.com.', encodingFormat: 'text/markdown' }),
  }) },
  { name: 'Hebrew: a sum', lang: 'en', open: () => ({
    text: article({ inLanguage: 'he', headline: 'שיעור ראשון בחשבון', datePublished: '2024-10-17', articleBody: 'על הלוח כתוב 2 + 3 = 5, ומתחתיו ‎-5 °C. מי יודע כמה זה 12 / 4?', encodingFormat: 'text/markdown' }),
    calendar: 'hebrew',
  }) },
  { name: 'Markdown alone, in Arabic', lang: 'en', open: () => ({ text: STATION, format: 'markdown', textLanguage: 'ar' }) },
  { name: 'WordPress JSON', lang: 'en', open: () => ({ text: WORDPRESS }) },
  { name: 'With mistakes', lang: 'en', open: () => ({
    text: article({ inLanguage: 'en', headline: 'The bridge is open', datePublished: 'yesterday', url: 'javascript:void 0', image: { url: '../images/lighthouse.svg' }, articleBody: 'It was closed for a year.', workTranslation: { inLanguage: 'arabic', headline: 'الجسر مفتوح', articleBody: 'كان مغلقا سنة.' } }),
  }) },
];

/** The articles of the demo, as its front page lists them. */
async function stories() {
  const response = await fetch('../index.html');
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [...page.querySelectorAll('nav a[href^="?article="]')].map((link) => {
    const name = new URLSearchParams(link.getAttribute('href')).get('article');
    const text = async () => ({ text: await (await fetch(`../articles/${name}.json`)).text() });
    return { name: link.textContent.trim(), lang: link.closest('[lang]').lang, open: text };
  });
}

/**
 * The examples: each has a name in a language, and a function that returns a text and the settings for it.
 * @returns {Promise<{ name: string, lang: string, open: () => object | Promise<object> }[]>}
 */
export async function examples() {
  // Without the front page, there are still the small ones.
  return [...SMALL, ...(await stories().catch(() => []))];
}
