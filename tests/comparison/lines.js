/**
 * What libraries are compared by: twenty pieces of Markdown, such as published articles have, and what readers should get of each.
 *
 * `reads`: texts whose characters must stand side by side in this order, from left to right, as in print.
 * `order`: texts that must follow each other from left to right.
 * `check`: a property of the markup, by its name in `page.js`.
 * `isShown`: whether the pictures of the README show it.
 */

/**
 * @typedef {object} Line
 * @property {string} what
 * @property {string} language
 * @property {'ltr' | 'rtl'} [direction] right to left, unless it says otherwise
 * @property {string} markdown
 * @property {string[]} [reads]
 * @property {string[]} [order]
 * @property {string} [check]
 * @property {boolean} [isShown]
 */

/** @type {Line[]} */
export const LINES = [
  { what: 'Names with signs', language: 'ar', markdown: 'كُتب الجزء الأول بلغة C++، والثاني بلغة C#.', reads: ['C++', 'C#'], isShown: true },
  { what: 'A telephone number', language: 'ar', markdown: 'للاستفسار اتصلوا على الرقم +999 4 555 0134.', reads: ['+999 4 555 0134'], isShown: true },
  { what: 'A quotation', language: 'ar', markdown: 'صاح الحارس "Stop!" ثم ركض نحو الباب.', reads: ['"Stop!"'], isShown: true },
  { what: 'A sum, a temperature', language: 'he', markdown: 'על הלוח נכתב 12 − 7 = 5, ובחוץ היו -5 °C.', reads: ['12 − 7 = 5', '-5 °C'], isShown: true },
  { what: 'A table', language: 'fa', markdown: '| زبان | تغییر | نمره |\n|:---|---:|---:|\n| C++ | +1.2% | A+ |\n| C# | -3.5% | B- |', reads: ['C++', '+1.2%', 'A+', 'C#', '-3.5%', 'B-'], isShown: true },
  { what: 'An account, a hashtag', language: 'ar', markdown: 'حساب الصحيفة @harbour_news والوسم #night.', reads: ['@harbour_news', '#night'] },
  { what: 'A price', language: 'ar', markdown: 'بيعت اللوحة بمبلغ $100M تقريبا.', reads: ['$100M'] },
  { what: 'An Arabic title and a year in an English sentence', language: 'en', direction: 'ltr', markdown: 'They showed «باب الحديد» 1958 at the festival.', order: ['باب الحديد', '1958'] },
  { what: 'Code', language: 'ar', markdown: '```\nif (a < b) { print("مرحبا", 1); }\n```', reads: ['if (a < b) { print("'], order: ['if', 'مرحبا', '1'] },
  { what: 'A bare URL before an Arabic comma', language: 'ar', markdown: 'انظر https://example.org/a، ثم عد.', check: 'linkEndsBeforeComma' },
  { what: 'English words in an Arabic text are marked as another language', language: 'ar', markdown: 'شاهدنا فيلم The Old Bridge أمس.', check: 'otherLanguageIsMarked' },
  { what: 'A wide table scrolls by itself, also with the keyboard', language: 'ar', markdown: `| ${'عمود |'.repeat(40)}\n|${'---|'.repeat(40)}\n| ${'قيمة |'.repeat(40)}`, check: 'tableScrolls' },
  { what: 'A footnote, and the way back', language: 'ar', markdown: 'قالت المديرة إن الباب مفتوح.[^1]\n\n[^1]: من حديث مع الصحيفة.', check: 'footnoteLinksBack' },
  { what: 'A note in the language of the article', language: 'ar', markdown: '> [!NOTE]\n> الباب مفتوح.', check: 'noteIsLabelled' },
  { what: 'A heading below the headline, which is an h2', language: 'ar', markdown: '# ليلة بين الرفوف\n\nنص.', check: 'headingIsBelow' },
  { what: 'A list numbered in Arabic digits', language: 'ar', markdown: '١. خبز\n٢. شاي', check: 'isNumberedList' },
  { what: 'Emphasis beside Chinese punctuation', language: 'zh', direction: 'ltr', markdown: '**雨停，**我们走。', check: 'isEmphasised' },
  { what: 'An English name alone', language: 'ar', markdown: 'شاهدنا فيلم Titanic أمس.', reads: ['Titanic'] },
  { what: 'Emphasis, a link and a list', language: 'ar', markdown: '- كلمة **مهمة**\n- [رابط](https://example.org/a)', check: 'hasEmphasisLinkAndList' },
  { what: 'A link to `javascript:` does nothing', language: 'ar', markdown: '[الصفحة](javascript:alert(1))', check: 'linkIsHarmless' },
];
