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

element.headingLevel = 3;
element.remember = 'story';
element.digits = undefined;
const [level, isLight, calendar]: [number, boolean, string] = [element.headingLevel, element.light, element.calendar];
console.log(level, isLight, calendar);
await init(await WebAssembly.compileStreaming(fetch('/maqal.wasm')), new Uint8Array());

// @ts-expect-error not a source
await init(3);
// @ts-expect-error not a promise of a source
await init(Promise.resolve(true));
// @ts-expect-error invalid level
renderToString('{}', { headingLevel: 9 });
// @ts-expect-error invalid level
article.mount(document.body, { headingLevel: 0 });
// @ts-expect-error invalid level
element.headingLevel = 7;
// @ts-expect-error unknown part of the URL
element.sync = 'path';
// @ts-expect-error not a flag
element.light = 'light';
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
