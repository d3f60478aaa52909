/** Classes of bodies in HTML. */
import { bodies, filled, nested, numbered } from './inputs.js';

const fill = (text) => (bytes) => filled(text, bytes);
const number = (of) => (bytes) => numbered(of, bytes);

const ELEMENTS = ['div', 'p', 'blockquote', 'ul><li', 'table><tr><td', 'b', 'a href=/u', 'span lang=ar', 'q', 'details', 'dl><dd', 'figure', 'section', 'h2', 'pre', 'code', 'ruby', 'button', 'svg', 'select', 'math', 'object', 'noscript', 'template', 'picture', 'video', 'iframe'];

/** Each element in itself, opened and closed, and without an end. */
const nesting = Object.fromEntries(
  ELEMENTS.flatMap((element) => {
    const end = element.split('>').reverse().map((tag) => `</${tag.split(' ')[0]}>`).join('');
    const name = element.replaceAll('><', ' ').replace(/ \w+=.*/, '');
    return [
      [`${name} in ${name}`, (bytes) => nested(`<${element}>`, 'a', end, bytes)],
      [`${name} after ${name}`, fill(`<${element}>a${end} `)],
      [`${name}, never closed`, fill(`<${element}>a`)],
    ];
  }),
);

export const HTML = bodies('text/html', {
  ...nesting,
  'end tags': (bytes) => `<p>a${filled('</b>', bytes)}`,
  'formatting that overlaps': fill('<b><i>a</b>b</i>'),
  'blocks in formatting': fill('<b><p>a'),
  'attributes': (bytes) => `<p ${numbered((at) => `a${at}=b `, bytes)}>a`,
  'the same attribute': (bytes) => `<p ${filled('id=a ', bytes)}>a`,
  'classes': (bytes) => `<p class="${filled('a ', bytes)}">a`,
  'styles': (bytes) => `<p style="${filled('color:red;', bytes)}">a`,
  'style of each element': fill('<p style="text-align:right;direction:rtl">a'),
  'ids': number((at) => `<p id=i${at}>a`),
  'ids and links to them': number((at) => `<a href="#i${at}">a</a><p id=i${at}>b</p>`),
  'links to ids that do not exist': number((at) => `<a href="#i${at}">a</a> `),
  'the same id': fill('<p id=a>a'),
  'a tag that does not end': (bytes) => `<p>a<b ${filled('a', bytes)}`,
  'less-than signs': fill('<'),
  'a comment that does not end': (bytes) => `<p>a<!--${filled('-', bytes)}`,
  'comments in HTML': fill('<!-- a -->a'),
  'CDATA': fill('<![CDATA[a]]>'),
  'scripts': fill('<script>a</script>a '),
  'scripts that are not closed': fill('<script><!--<script>'),
  'images in HTML': number((at) => `<img src=/${at}.jpg alt=a>`),
  'an image with many candidates': (bytes) => `<img alt=a src=/a.jpg srcset="${numbered((at) => `/${at}.jpg ${at + 1}w, `, bytes)}">`,
  'images with candidates': number((at) => `<img alt=a src=/${at}.jpg srcset="/${at}.jpg 1x, /${at}-2.jpg 2x">`),
  'candidates without commas': (bytes) => `<img alt=a src=/a.jpg srcset="${filled('(', bytes)}">`,
  'sources': (bytes) => `<picture>${numbered((at) => `<source srcset=/${at}.jpg>`, bytes)}<img src=/a.jpg alt=a></picture>`,
  'tracks': (bytes) => `<video src=/a.mp4>${numbered((at) => `<track src=/${at}.vtt srclang=en>`, bytes)}</video>`,
  'cells': (bytes) => `<table><tr>${filled('<td>a', bytes)}</table>`,
  'rows': (bytes) => `<table>${filled('<tr><td>a', bytes)}</table>`,
  'cells that span': (bytes) => `<table>${filled('<tr><td rowspan=1000 colspan=1000>a', bytes)}</table>`,
  'cells across all columns': (bytes) => `<table><tr>${filled('<td>a', bytes / 2)}${filled('<tr><td colspan=9>a', bytes / 2)}</table>`,
  'captions and columns': (bytes) => `<table>${filled('<caption>a</caption><col span=1000>', bytes)}<tr><td>a</table>`,
  'headings in HTML': number((at) => `<h${1 + (at % 6)}>a</h${1 + (at % 6)}>`),
  'formulas': fill('<math><mi>x</mi><mo>=</mo><mn>1</mn></math> '),
  'a wide formula': (bytes) => `<math>${filled('<mi>x</mi><mo>+</mo>', bytes)}</math>`,
  'fractions in fractions': (bytes) => `<math>${nested('<mfrac><mi>a</mi>', '<mi>x</mi>', '</mfrac>', bytes)}</math>`,
  'rows of formulas': (bytes) => `<math>${nested('<mrow>', '<mi>x</mi>', '</mrow>', bytes)}</math>`,
  'footnotes of a system': number((at) => `<p>a<sup id="fnref${at}"><a href="#fn${at}">${at}</a></sup></p><ol class="footnotes"><li id="fn${at}">b <a href="#fnref${at}">↩</a></li></ol>`),
  'posts that are embedded': number((at) => `<blockquote class="twitter-tweet"><p>a</p><a href="https://twitter.com/a/status/${at}">b</a></blockquote>`),
  'frames of videos': number((at) => `<iframe src="https://www.youtube.com/embed/abcdefgh${at}"></iframe>`),
  'galleries': number((at) => `<figure class="gallery"><img src=/${at}.jpg alt=a><figcaption>a</figcaption></figure>`),
  'lists of terms': fill('<dt>a<dd>b'),
  'languages in turn': fill('<span lang=ar>نص</span> <span lang=he>טקסט</span> '),
  'directions in turn': fill('<span dir=rtl>a</span> <bdo dir=rtl>b</bdo> '),
  'breaks': fill('<br>'),
  'text of an unknown element': fill('<x-a>a</x-a>'),
});
