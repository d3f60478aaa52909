/** Makes inputs of about so many bytes. */

/** A text again and again. */
export const filled = (text, bytes) => text.repeat(Math.ceil(bytes / Buffer.byteLength(text)));

/** One text for each number. */
export function numbered(of, bytes) {
  const texts = [];
  for (let length = 0; length < bytes; ) {
    const text = of(texts.length);
    texts.push(text);
    length += Buffer.byteLength(text);
  }
  return texts.join('');
}

/** What opens `count` times, a text, and what closes as often. */
export const nested = (open, inside, close, bytes) => {
  const count = Math.ceil(bytes / (open.length + close.length));
  return open.repeat(count) + inside + close.repeat(count);
};

/** An article with a body. */
export const article = (encodingFormat, articleBody, language = 'en') =>
  JSON.stringify({ '@type': 'NewsArticle', inLanguage: language, headline: 'A', encodingFormat, articleBody });

/** Generators of bodies as generators of articles. */
export const bodies = (format, generators, language) =>
  Object.fromEntries(Object.entries(generators).map(([name, of]) => [name, (bytes) => article(format, of(bytes), language)]));
