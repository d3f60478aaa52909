/** The code that shows an article with some options, in every way to use maqal. */

const CALENDARS = { 'islamic-umalqura': 'IslamicUmmAlQura', 'islamic-civil': 'IslamicCivil', persian: 'Persian', hebrew: 'Hebrew' };
const capital = (name) => name[0].toUpperCase() + name.slice(1);

/** @typedef {[name: string, value: string][]} Options `language`, `digits` and `calendar`, those that are chosen. */

function attributes(chosen) {
  return chosen.map(([name, value]) => ` ${name}="${value}"`).join('');
}

/**
 * @param {string} tag the script tag of the library
 * @param {string} article its JSON
 * @param {Options} chosen
 */
export function script(tag, article, chosen) {
  // A script in HTML ends at its end tag, wherever that is, and comments change how it is read.
  const safe = article.replaceAll('<', '\\u003c');
  return `${tag}\n\n<maqal-article${attributes(chosen)}><script type="application/ld+json">\n${safe}\n</script></maqal-article>\n`;
}

export function npm(article, chosen) {
  const set = chosen.map(([name, value]) => `element.${name} = '${value}';\n`).join('');
  return `import 'maqal/define';\n\nconst element = document.createElement('maqal-article');\n${set}element.article = ${article};\ndocument.body.append(element);\n`;
}

export function react(chosen) {
  return `import { MaqalArticle } from 'maqal/react';\nimport article from './article.json';\n\nexport default function Page() {\n  return <MaqalArticle article={article}${attributes(chosen)} />;\n}\n`;
}

export function rust(chosen) {
  const { language, digits, calendar } = Object.fromEntries(chosen);
  const set = [
    language && `options.languages = vec!["${language}".to_owned()];`,
    digits && `options.digits = Some(maqal::Digits::${capital(digits)});`,
    calendar && `options.calendar = Some(maqal::Calendar::${CALENDARS[calendar]});`,
  ].filter(Boolean);
  const lines = [
    `let article = maqal::Article::from_json(include_str!("article.json"))?;`,
    `let ${set.length ? 'mut ' : ''}options = maqal::Options::default();`,
    ...set,
    `println!("{}", maqal::render(&article, &options));`,
    'Ok(())',
  ];
  return `fn main() -> Result<(), maqal::Error> {\n${lines.map((line) => `    ${line}\n`).join('')}}\n`;
}

export function command(chosen) {
  return `maqal render article.json --page${chosen.map(([name, value]) => ` --${name} ${value}`).join('')} > article.html\n`;
}
