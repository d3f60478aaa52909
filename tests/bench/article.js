/** Articles of any length, the same ones on every run: Arabic with Latin in it, and every kind of block. */
import { generator } from './random.js';

const ARABIC =
  'المدينة القديمة تحفظ في مكتبتها كتبا نادرة من كل عصر وقد جاء الزوار إلى الساحة مع الصباح ليسمعوا حكاية البحر والنخيل والطيور التي تعود كل عام'.split(' ');
const LATIN = 'the old harbour keeps its maps near a quiet library where readers copy short notes about wind light and stone'.split(' ');

/**
 * An article whose body has about so many bytes of UTF-8.
 * @param {number} bytes
 */
export function article(bytes) {
  const random = generator(20_221_026);
  const blocks = [];
  for (let length = 0, at = 0; length < bytes; at++) {
    blocks.push(BLOCKS[at % BLOCKS.length](random));
    length += new TextEncoder().encode(blocks.at(-1)).length + 2;
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    inLanguage: 'ar',
    headline: words(random, ARABIC, 7),
    description: sentence(random),
    datePublished: '2022-10-26',
    author: { '@type': 'Person', name: words(random, ARABIC, 2) },
    encodingFormat: 'text/markdown',
    articleBody: blocks.join('\n\n'),
  };
}

const paragraph = (random) => Array.from({ length: 4 }, () => sentence(random)).join(' ');
const heading = (random) => `## ${words(random, ARABIC, 4)}`;
const list = (random) => Array.from({ length: 4 }, () => `- ${sentence(random)}`).join('\n');
const quote = (random) => `> ${sentence(random)}`;
const code = (random) => `\`\`\`\n${words(random, LATIN, 6)}\n${words(random, LATIN, 5)}\n\`\`\``;
const table = (random) => {
  const row = () => `| ${words(random, ARABIC, 2)} | ${words(random, LATIN, 2)} | ${Math.floor(random() * 1000)} |`;
  return [row(), '|---|---|---|', row(), row(), row()].join('\n');
};
const BLOCKS = [heading, paragraph, paragraph, list, paragraph, quote, heading, paragraph, paragraph, table, paragraph, code];

/** Most of it Arabic, some of it Latin, with the inline markup that articles have. */
function sentence(random) {
  const latin = words(random, LATIN, 2);
  const marked = [`**${latin}**`, `*${words(random, ARABIC, 2)}*`, `[${latin}](https://example.com/${latin.replace(' ', '-')})`, `\`${latin}\``, latin];
  return `${words(random, ARABIC, 6)} ${marked[Math.floor(random() * marked.length)]} ${words(random, ARABIC, 5)}.`;
}

function words(random, list, count) {
  return Array.from({ length: count }, () => list[Math.floor(random() * list.length)]).join(' ');
}
