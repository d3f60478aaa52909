/** Classes of JSON: deep, wide, and many or long values of each property. */
import { article, filled, nested, numbered } from './inputs.js';

const ARTICLE = { '@type': 'NewsArticle', inLanguage: 'en', headline: 'A', articleBody: 'B' };

/** An article in which a property has items, one for each number. */
const items = (property, of) => (bytes) => {
  const list = [];
  for (let at = 0, length = 0; length < bytes; at++) {
    list.push(of(at));
    length += JSON.stringify(list.at(-1)).length + 1;
  }
  return JSON.stringify({ ...ARTICLE, [property]: list });
};

/** An article in which a property is a long text. */
const long = (property, text) => (bytes) => JSON.stringify({ ...ARTICLE, [property]: filled(text, bytes) });

/** JSON text as it is. */
const text = (before, of, after) => (bytes) => before + of(bytes) + after;

/** Distinct language tags: letters, then letters. */
const language = (at) => `${letters(at, 3)}-${letters(Math.floor(at / 17_576), 4)}`;
const letters = (number, length) => Array.from({ length }, (_, place) => String.fromCharCode(97 + (Math.floor(number / 26 ** place) % 26))).join('');

export const JSON_TEXTS = {
  'arrays in arrays': (bytes) => nested('[', '', ']', bytes),
  'arrays, never closed': (bytes) => filled('[', bytes),
  'objects in objects': (bytes) => nested('{"a":', '1', '}', bytes),
  'objects, never closed': (bytes) => filled('{"a":', bytes),
  'arrays as deep as allowed': (bytes) => `{"headline":"A","a":[${filled(`${'['.repeat(50)}${']'.repeat(50)},`, bytes)}1]}`,
  'unknown properties': text('{"headline":"A"', (bytes) => numbered((at) => `,"a${at}":1`, bytes), '}'),
  'the same property': text('{"headline":"A"', (bytes) => filled(',"articleBody":"b"', bytes), '}'),
  'properties that differ in case': text('{"headline":"A"', (bytes) => filled(',"Article_Body":"b","articlebody":"c"', bytes), '}'),
  'a long name of a property': text('{"headline":"A","', (bytes) => filled('a', bytes), '":1}'),
  'numbers in JSON': text('{"headline":"A","a":[', (bytes) => filled('1.5e3,', bytes), '1]}'),
  'a long number in JSON': text('{"headline":"A","datePublished":', (bytes) => filled('1', bytes), '}'),
  'white space in JSON': text('{"headline":"A"', (bytes) => filled(' \n', bytes), '}'),
  'escapes': text('{"headline":"A","articleBody":"', (bytes) => filled('\\n\\u0041\\/', bytes), '"}'),
  'surrogates': text('{"headline":"A","articleBody":"', (bytes) => filled('\\ud83d\\ude00\\ud83d', bytes), '"}'),
  'a string that does not end': text('{"headline":"', (bytes) => filled('a\\"', bytes), ''),
  'JSON in a string': (bytes) => JSON.stringify(article('text/plain', filled('a "b" ', bytes))),
  'JSON after what is none': text('', (bytes) => filled('\ufeff', bytes), '{"headline":"A"}'),
  'values in a graph': (bytes) => JSON.stringify({ '@context': 'https://schema.org', '@graph': JSON.parse(`[${numbered((at) => `{"@id":"#${at}","@type":"Person","name":"a"},`, bytes)}1]`) }),
  'references in a graph': (bytes) => `{"@graph":[{"@type":"NewsArticle","headline":"A","author":[${numbered((at) => `{"@id":"#${at}"},`, bytes / 2)}{"@id":"#0"}]}${numbered((at) => `,{"@id":"#${at}","@type":"Person","name":"a"}`, bytes / 2)}]}`,
  'a chain of references': (bytes) => `{"@graph":[{"@type":"NewsArticle","headline":"A","author":{"@id":"#0"}}${numbered((at) => `,{"@id":"#${at}","@type":"Person","name":"a","worksFor":{"@id":"#${at + 1}"}}`, bytes)}]}`,
  'references to one thing': (bytes) => `{"@graph":[{"@type":"NewsArticle","headline":"A","author":[${filled('{"@id":"#0"},', bytes)}1]},{"@id":"#0","@type":"Person","name":"a"}]}`,
  'articles': (bytes) => `[${filled('{"@type":"NewsArticle","headline":"A"},', bytes)}1]`,
  'variants': (bytes) => `[${numbered((at) => `{"@type":"NewsArticle","inLanguage":"${language(at)}","headline":"A"},`, bytes)}1]`,
  'translations': items('workTranslation', (at) => ({ '@type': 'NewsArticle', inLanguage: language(at), headline: 'B', articleBody: 'C' })),
  'translations that are links': items('workTranslation', (at) => ({ inLanguage: language(at), url: `https://a.example/${at}` })),
  'translations in one language': items('workTranslation', () => ({ '@type': 'NewsArticle', inLanguage: 'fr', headline: 'B', articleBody: 'C' })),
  'languages of a text': (bytes) => `{"headline":[${numbered((at) => `{"@value":"a","@language":"${language(at)}"},`, bytes)}{"@value":"b","@language":"en"}],"articleBody":"B"}`,
  'keywords in a list': items('keywords', (at) => `k${at}`),
  'keywords in a text': long('keywords', 'a, '),
  'keywords of their own in a text': (bytes) => JSON.stringify({ ...ARTICLE, keywords: numbered((at) => `k${at}, `, bytes) }),
  'keywords, the same in a list': items('keywords', () => 'k'),
  'a long keyword': long('keywords', 'a '),
  'authors': items('author', (at) => ({ '@type': 'Person', name: `a ${at}` })),
  'authors in a text': long('author', 'a and b, '),
  'authors with URLs': items('author', (at) => ({ '@type': 'Person', name: `a ${at}`, url: `https://a.example/${at}` })),
  'sections': items('articleSection', (at) => `s ${at}`),
  'a long headline': long('headline', 'a '),
  'a long headline of two scripts': long('headline', 'a ب '),
  'a headline that the body repeats': (bytes) => JSON.stringify({ ...ARTICLE, headline: filled('a ', bytes / 2), articleBody: filled('a ', bytes / 2) }),
  'a long description': long('description', 'a <b>b</b> &amp; '),
  'a long date': long('datePublished', '1'),
  'a long date with separators': long('datePublished', '2024-'),
  'a long language': long('inLanguage', 'en-'),
  'languages of an article': items('inLanguage', language),
  'a long URL of the article': long('url', 'https://a.example/'),
  'a long format': long('encodingFormat', 'text/'),
  'front matter': long('articleBody', '---\na: b\n'),
  'images of the article': items('image', (at) => ({ '@type': 'ImageObject', url: `https://a.example/${at}.jpg`, width: 100 + at })),
  'images as texts': items('image', (at) => `https://a.example/${at}.jpg`),
  'thumbnails': items('thumbnailUrl', (at) => `https://a.example/${at}.jpg`),
  'videos': items('video', (at) => ({ '@type': 'VideoObject', contentUrl: `https://a.example/${at}.mp4`, name: 'a' })),
  'captions of a video': (bytes) => JSON.stringify({ ...ARTICLE, video: { contentUrl: 'https://a.example/a.mp4', caption: JSON.parse(items('c', (at) => ({ contentUrl: `https://a.example/${at}.vtt`, inLanguage: 'en' }))(bytes)).c } }),
  'files of the article': items('associatedMedia', (at) => ({ contentUrl: `https://a.example/${at}.mp3`, encodingFormat: 'audio/mpeg' })),
  'comments': items('comment', (at) => ({ '@type': 'Comment', text: `a ${at}`, author: 'b' })),
  'corrections': items('correction', (at) => `a ${at}`),
  'updates of a live blog': items('liveBlogUpdate', (at) => ({ '@type': 'BlogPosting', headline: `a ${at}`, articleBody: 'b' })),
  'works that are cited': items('citation', (at) => ({ '@type': 'CreativeWork', name: `a ${at}`, url: `https://a.example/${at}` })),
  'parts': items('hasPart', (at) => ({ '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: `.a${at}` })),
  'places': items('contentLocation', (at) => ({ '@type': 'Place', name: `a ${at}` })),
  'subjects': items('about', (at) => ({ '@type': 'Thing', name: `a ${at}` })),
  'values of the wrong type': items('datePublished', (at) => ({ a: at })),
  'bodies of a list': items('articleBody', (at) => `a ${at}`),
  'encodings': items('encoding', (at) => ({ contentUrl: `https://a.example/${at}.md`, encodingFormat: 'text/markdown' })),
  'Portable Text': items('body', () => ({ _type: 'block', children: [{ _type: 'span', text: 'a', marks: ['strong'] }] })),
  'Portable Text, lists': items('body', (at) => ({ _type: 'block', listItem: 'bullet', level: 1 + (at % 50), children: [{ _type: 'span', text: 'a' }] })),
  'Portable Text, marks': (bytes) => `{"_type":"post","title":"A","body":[{"_type":"block","markDefs":[${numbered((at) => `{"_key":"k${at}","_type":"link","href":"/u"},`, bytes / 2)}1],"children":[${numbered((at) => `{"_type":"span","text":"a","marks":["k${at}"]},`, bytes / 2)}1]}]}`,
  'Portable Text, marks of a span': (bytes) => `{"_type":"post","title":"A","body":[{"_type":"block","children":[{"_type":"span","text":"a","marks":[${numbered((at) => `"k${at}",`, bytes)}1]}]}]}`,
  'Ghost, posts': (bytes) => `{"posts":[${filled('{"title":"A","slug":"a","html":"<p>a</p>"},', bytes)}1]}`,
  'Ghost, HTML': (bytes) => JSON.stringify({ title: 'A', slug: 'a', html: filled('<figure class="kg-card kg-gallery-card"><img src=/a.jpg></figure>', bytes) }),
  'WordPress, posts': (bytes) => `[${numbered((at) => `{"id":${at},"type":"post","link":"/${at}","title":{"rendered":"A"},"content":{"rendered":"a"}},`, bytes)}1]`,
  'WordPress, translations': (bytes) => `[{"id":0,"type":"post","link":"/","title":{"rendered":"A"},"translations":{${numbered((at) => `"l${at}":${at},`, bytes / 3)}"x":0}}${numbered((at) => `,{"id":${at},"type":"post","link":"/${at}","lang":"en","title":{"rendered":"A"},"content":{"rendered":"a"}}`, (2 * bytes) / 3)}]`,
  'JSON Feed, items': (bytes) => `{"version":"https://jsonfeed.org/version/1.1","items":[${filled('{"id":"1","title":"A","content_text":"a"},', bytes)}1]}`,
  'ActivityStreams, languages': (bytes) => `{"@context":"https://www.w3.org/ns/activitystreams","type":"Note","contentMap":{${numbered((at) => `"${language(at)}":"a",`, bytes)}"en":"a"}}`,
  'GOV.UK, parts': (bytes) => `{"base_path":"/a","title":"A","schema_name":"guide","details":{"parts":[${filled('{"title":"a","body":"<p>b</p>"},', bytes)}1]}}`,
  'ninjs, renditions': (bytes) => `{"uri":"a","pubStatus":"usable","headlines":[{"value":"A"}],"bodies":[{"value":"a"}],"associations":[{"type":"picture","renditions":[${numbered((at) => `{"href":"https://a.example/${at}.jpg","width":${at}},`, bytes)}1]}]}`,
};
