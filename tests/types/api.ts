/** Type test: the functions and the element, as a program uses them. */
import { init, MaqalError, read, renderToStream, renderToString } from 'maqal';
import { MaqalArticleElement } from 'maqal/define';
import { hydrate } from 'maqal/hydrate';
import * as inline from 'maqal/inline';

await init();
await init(new URL('https://example.com/maqal.wasm'), new URL('https://example.com/maqal-chunk.wasm'), new URL('https://example.com/maqal-entities.wasm'));
await init(fetch('/maqal.wasm'), fetch('/maqal-chunk.wasm'), fetch('/maqal-entities.wasm'));
const article = read({ headline: '…' }, { url: 'https://example.com/article.json' });
const names: string[] = article.variants.map(({ name }) => name);
const shown: boolean = article.mount(document.body, { language: names[0] }).show('ar');
const html: string = renderToString('{}', { headingLevel: 1, digits: 'latn', bothMonths: true, calendar: 'persian' });
const stream: ReadableStream<Uint8Array> = renderToStream('{}');
const element: MaqalArticleElement = document.createElement('maqal-article');
element.addEventListener('maqal-changed', ({ language, previous }) => console.log(language.length, previous.length));
document.addEventListener('maqal-error', ({ code, path }) => console.log(code.length, path.length));
const { length } = hydrate(document);
hydrate();
hydrate(undefined, { embeds: 'player.example.org' });
const same: typeof read = inline.read;
const path: string = new MaqalError('json.syntax', '…').path;
console.log(shown, html, stream, length, same, path);

// @ts-expect-error unknown digits
renderToString('{}', { digits: 'roman' });
// @ts-expect-error unknown calendar
renderToString('{}', { calendar: 'julian' });
// @ts-expect-error not an option of hydrate
hydrate(document, { headingLevel: 1 });
// @ts-expect-error not an article
read(1);
// @ts-expect-error read-only
element.languages = [];
