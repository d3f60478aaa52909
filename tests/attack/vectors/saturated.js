/** The articles of tests/spec with a payload in every text: each property of each format that they show. */
import { readdirSync, readFileSync } from 'node:fs';

const ARTICLES = new URL('../../spec/articles/', import.meta.url);
/** What becomes of a text. Its beginning stays where only that makes it what it is, as in a date or a URL. */
const PAYLOADS = {
  tag: (text) => `${text}<img src=x onerror=RUN><script>RUN</script>`,
  quote: (text) => `${text}" onclick="RUN" x='`,
  entity: (text) => `${text}&lt;img src=x onerror=RUN&gt;&quot; onclick=&quot;RUN`,
  end: (text) => `</script></style></title></textarea>--></div></article><svg onload=RUN>${text}`,
  url: () => 'javascript:RUN',
};
/** What a format is recognised by. */
const SHAPE = /^(@type|@context|_type|type|version|encodingFormat|contentType|content_type|mediaType|mime_type|schema_name|document_type|role|pubStatus)$/;

function saturate(value, payload, key = '') {
  if (typeof value === 'string') return SHAPE.test(key) ? value : payload(value);
  if (Array.isArray(value)) return value.map((item) => saturate(item, payload, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, saturate(item, payload, key)]));
}

export const saturated = readdirSync(ARTICLES).flatMap((folder) => {
  const article = JSON.parse(readFileSync(new URL(`${folder}/input.json`, ARTICLES), 'utf8'));
  return Object.entries(PAYLOADS).map(([name, payload]) => ({ name: `${folder}, ${name} in every text`, article: saturate(article, payload) }));
});
