// Collects the localized text that maqal generates: dates, digits, reading time, lists, language names; extracted from its markup.

/** Languages with labels, languages whose data is in Intl or in our tables, and unknown ones. */
export const TAGS = `
  ar ar-EG ar-SD ar-AE ar-SA ar-KW ar-QA ar-BH ar-OM ar-YE ar-LY ar-LB ar-SY ar-JO ar-PS ar-IQ ar-DZ ar-TN ar-MA ar-EH ar-MR arz ary aeb apc acm
  fa fa-AF fa-IR prs ps ps-PK ur ur-PK ur-IN ckb ckb-IR ug ug-CN sd sd-Deva he iw yi ji dv ks ks-Deva syr nqo ff-Adlm rhg
  az az-Arab uz uz-Arab uz-Cyrl pa pa-Arab pa-PK ms ms-Arab ha ha-Arab ku ku-Arab lrc mzn he-Latn ar-Latn fa-Latn
  en en-GB en-AE en-IN de de-AT de-CH es es-419 es-MX fr fr-CA fr-DZ ru tr zh zh-Hant zh-HK
  af am as be bg bgc bho bn bn-IN bs ca ccp cs cy da dz el et eu fi fil ga gl gu hi hr hu hy id ig is it ja ka kk km kn ko ky lb lo lt lv
  mk ml mn mni mr mt my nb ne nl nn no om or pl pt pt-PT raj ro rw sa sat si sk sl so sq sr sr-Latn sr-ME sv sw ta te tg th ti tk tt uk vi
  xh yo zu tlh und
`.trim().split(/\s+/);

export const CALENDARS = ['hebrew', 'islamic-civil', 'islamic-umalqura', 'persian'];

/** Date formats, as options and as arguments of the command. */
export const DATE_FORMATS = {
  default: [{}, []],
  'both months': [{ bothMonths: true }, ['--both-months']],
  ...Object.fromEntries(CALENDARS.map((calendar) => [calendar, [{ calendar }, ['--calendar', calendar]]])),
};

/**
 * Whether a date format is tested in a language. Repetitions are left out: only Arabic has two names for a month, both Islamic
 * calendars have the same names, and so have most regions of a language.
 */
export function isTested(tag, format) {
  const [language, region] = tag.split('-');
  if (format === 'both months') return language === 'ar';
  if (format === 'islamic-civil') return ['ar', 'fa', 'ckb', 'ug', 'tr', 'en'].includes(tag);
  return format === 'default' || region?.length !== 2 || /^(ar-SA|ar-LB|ar-MA|fa-AF|ur-IN|en-GB)$/.test(tag);
}

/** A day in each month, also of the other calendars, except for one month of the Hebrew year, which has thirteen. */
export const DAYS = ['01-25', '02-29', '03-20', '04-23', '05-25', '06-25', '07-25', '08-25', '09-25', '10-26', '11-25', '12-30'];

/** An article in a language and in an unknown one, so that it has tabs. */
export function article(inLanguage) {
  return JSON.stringify({
    '@type': 'LiveBlogPosting',
    inLanguage,
    headline: '1',
    encodingFormat: 'text/markdown',
    articleBody: '1[^1]\n\n1. 1\n2. 2\n\n[^1]: 1',
    author: [{ name: '1' }, { name: '2' }, { name: '3' }],
    keywords: ['1', '2', '3'],
    timeRequired: 'PT127M',
    liveBlogUpdate: DAYS.map((day) => ({ '@type': 'BlogPosting', headline: day, articleBody: '1', datePublished: `2024-${day}T18:40:00+03:30` })),
    workTranslation: [{ inLanguage: 'x-none', headline: '2', articleBody: '2' }],
  });
}

/** Pairs of a language and a calendar. */
export const LANGUAGE_CALENDARS = CALENDARS.map((calendar) => [{ hebrew: 'he', persian: 'fa' }[calendar] ?? 'ar', calendar]);

/**
 * An article with days from 1890 on, in steps that hit every month. They end before the Hebrew year 5806, in which the ICU of
 * WebKit has one day too many in Heshvan: its New Year falls on 2 October 2046 instead of Monday, 1 October.
 */
export function longRange(inLanguage) {
  const days = [];
  for (let day = Date.UTC(1890, 0, 1); day < Date.UTC(2045, 0, 1); day += 139 * 864e5) days.push(new Date(day).toISOString().slice(0, 10));
  const liveBlogUpdate = days.map((day) => ({ '@type': 'BlogPosting', headline: day, articleBody: '1', datePublished: day }));
  return JSON.stringify({ '@type': 'LiveBlogPosting', inLanguage, headline: '1', liveBlogUpdate });
}

/** The generated texts, or with a second calendar only the dates, with normalized white space. */
export function textsOf(html, isDefault) {
  const texts = isDefault ? html.split(/<[^>]*>/) : [...html.matchAll(/<time[^>]*>([^<]*)/g)].map(([, text]) => text);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** `{ [tag and calendar]: { [calendar]: string[] } }`: the dates of `longRange`. */
export function allDates(render) {
  return Object.fromEntries(LANGUAGE_CALENDARS.map(([tag, calendar]) => [`${tag} ${calendar}`, { [calendar]: textsOf(render(longRange(tag), { calendar, idPrefix: 'm' }), false) }]));
}

/** `{ [tag]: { [format]: string[] } }`: the texts in all languages and date formats. `render` takes a JSON text and options. */
export function allTexts(render) {
  return Object.fromEntries(
    TAGS.map((tag) => {
      const json = article(tag);
      const formats = Object.entries(DATE_FORMATS).filter(([format]) => isTested(tag, format));
      return [tag, Object.fromEntries(formats.map(([format, [options]]) => [format, textsOf(render(json, { ...options, idPrefix: 'm' }), format === 'default')]))];
    }),
  );
}

/** For each language, the first difference between two results, as `tag, format: ours; theirs`. */
export function differences(ours, theirs) {
  return Object.entries(ours).flatMap(([tag, formats]) => {
    for (const [format, texts] of Object.entries(formats)) {
      const index = texts.findIndex((text, index) => text !== theirs[tag][format][index]);
      if (index !== -1 || texts.length !== theirs[tag][format].length) return [`${tag}, ${format}: ${texts[index]}; ${theirs[tag][format][index]}`];
    }
    return [];
  });
}
