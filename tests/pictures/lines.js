/** Lines that a paragraph with `dir="rtl"` shows wrongly, and what in them to look at. */

/** @type {{ what: string, language: string, markdown: string, marked: string[] }[]} */
export const LINES = [
  {
    what: 'Names with signs',
    language: 'ar',
    markdown: 'كُتب الجزء الأول بلغة C++، والثاني بلغة C#.',
    marked: ['C++', 'C#'],
  },
  {
    what: 'A telephone number',
    language: 'ar',
    markdown: 'للاستفسار اتصلوا على الرقم +999 4 555 0134.',
    marked: ['+999 4 555 0134'],
  },
  {
    what: 'A quotation before a number',
    language: 'ar',
    markdown: 'كرّر الحاسوب عبارة "Hello, world!" 3 مرات.',
    marked: ['"Hello, world!" 3'],
  },
  {
    what: 'A sum, a temperature',
    language: 'he',
    markdown: 'על הלוח נכתב 12 − 7 = 5, ובחוץ היו -5 °C.',
    marked: ['12 − 7 = 5', '-5 °C'],
  },
  {
    what: 'A table',
    language: 'fa',
    markdown: '| زبان | تغییر | نمره |\n|:---|---:|---:|\n| C++ | +1.2% | A+ |\n| C# | -3.5% | B- |',
    marked: ['C++', '+1.2%', 'A+', 'C#', '-3.5%', 'B-'],
  },
];
