// What maqal itself says in a language: dates, digits, reading time, lists, the language's name; read off its markup.

/** Those that maqal has labels for, those that a platform is asked about, those of our tables, and those that nobody knows. */
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

/** Ways to tell dates, as options and as arguments of the command. */
export const WAYS = {
  once: [{}, []],
  'both months': [{ bothMonths: true }, ['--both-months']],
  ...Object.fromEntries(CALENDARS.map((calendar) => [calendar, [{ calendar }, ['--calendar', calendar]]])),
};

/** Not where it would say the same again: only Arabic has two names, the names of both Islamic calendars are the same, and so are those of most regions. */
export function isAsked(tag, way) {
  const [language, region] = tag.split('-');
  if (way === 'both months') return language === 'ar';
  if (way === 'islamic-civil') return ['ar', 'fa', 'ckb', 'ug', 'tr', 'en'].includes(tag);
  return way === 'once' || region?.length !== 2 || /^(ar-SA|ar-LB|ar-MA|fa-AF|ur-IN|en-GB)$/.test(tag);
}

/** One of each month, and of each of twelve months of the other calendars; the Hebrew year is one of thirteen. */
const DAYS = ['01-25', '02-29', '03-20', '04-23', '05-25', '06-25', '07-25', '08-25', '09-25', '10-26', '11-25', '12-30'];

/** An article in a language, and in one that nobody knows, so that it has a tab. */
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

/** A language, and the way to tell dates in it. */
export const CENTURIES = CALENDARS.map((calendar) => [{ hebrew: 'he', persian: 'fa' }[calendar] ?? 'ar', calendar]);

/**
 * An article with days since 1890, in steps that meet every month. They end before the Hebrew year 5806, in which WebKit's ICU
 * gives Heshvan a day too many: its New Year would be on 2 October 2046, and is on the first, a Monday.
 */
export function centuries(inLanguage) {
  const days = [];
  for (let day = Date.UTC(1890, 0, 1); day < Date.UTC(2045, 0, 1); day += 139 * 864e5) days.push(new Date(day).toISOString().slice(0, 10));
  const liveBlogUpdate = days.map((day) => ({ '@type': 'BlogPosting', headline: day, articleBody: '1', datePublished: day }));
  return JSON.stringify({ '@type': 'LiveBlogPosting', inLanguage, headline: '1', liveBlogUpdate });
}

/** `{ [tag]: { [way]: string[] } }`: all that is said, or with a second date only that; white space is all one. */
export function spoken(html, isOnce) {
  const texts = isOnce ? html.split(/<[^>]*>/) : [...html.matchAll(/<time[^>]*>([^<]*)/g)].map(([, text]) => text);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** The same of those days. */
export function ages(render) {
  return Object.fromEntries(CENTURIES.map(([tag, calendar]) => [`${tag} ${calendar}`, { [calendar]: spoken(render(centuries(tag), { calendar, idPrefix: 'm' }), false) }]));
}

/** What a renderer, a function of a JSON text and options, says in every language and every way. */
export function everything(render) {
  return Object.fromEntries(
    TAGS.map((tag) => {
      const json = article(tag);
      const ways = Object.entries(WAYS).filter(([way]) => isAsked(tag, way));
      return [tag, Object.fromEntries(ways.map(([way, [options]]) => [way, spoken(render(json, { ...options, idPrefix: 'm' }), way === 'once')]))];
    }),
  );
}

/** `tag, way: this; that` of the first text that two say otherwise, for every language in which there is one. */
export function differences(ours, theirs) {
  return Object.entries(ours).flatMap(([tag, ways]) => {
    for (const [way, texts] of Object.entries(ways)) {
      const place = texts.findIndex((text, index) => text !== theirs[tag][way][index]);
      if (place !== -1 || texts.length !== theirs[tag][way].length) return [`${tag}, ${way}: ${texts[place]}; ${theirs[tag][way][place]}`];
    }
    return [];
  });
}
