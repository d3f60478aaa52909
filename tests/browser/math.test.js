// Tests formulas: both sinks and every parser make the same MathML of hostile HTML, nothing in it runs, and a formula is one unit of
// its line and stays within the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engine, inEveryEngine } from './engines.js';

/** The engines that implement `math-depth`. */
const CSS_LEVELS = ['chromium', 'firefox'];

const IMG = '<img src=1 onerror="attacks++">';
const ENCODED = IMG.replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Bodies whose elements a parser finds elsewhere the second time, or that would run. */
const ATTACKS = [
  `<math><mtext><table><mglyph><style><!--</style>${IMG}--></style></mglyph></table></mtext></math>`,
  `<math><mtext><table><mglyph><style><math><table id="</style>${ENCODED}"></table></math></style></mglyph></table></mtext></math>`,
  `<math><annotation-xml encoding="text/html"><style>${IMG}</style></annotation-xml><mi>x</mi></math>`,
  `<math><annotation-xml encoding="application/xhtml+xml"><svg><style><a title="</style>${ENCODED}"></a></style></svg></annotation-xml></math>`,
  `<form><math><mtext></form><form><mglyph><style></math>${IMG}</style></mglyph></form></mtext></math>`,
  `<math><mi><mglyph><svg><mtext><style><path id="</style>${ENCODED}"></mtext></svg></mglyph></mi></math>`,
  `<math><mtext><malignmark><textarea><style></textarea>${IMG}</style></malignmark></mtext><mo>+</mo></math>`,
  `<math><mtext><noscript><p title="</noscript>${ENCODED}"></p></noscript></mtext></math>`,
  `<math><mtext><title></mtext>${IMG}</title></mtext></math>`,
  `<math><style>${IMG}</style><script>attacks++</script><mi>x</mi></math>`,
  `<math><mi><script>attacks++</script><svg onload="attacks++"><script>attacks++</script></svg>${ENCODED}</mi></math>`,
  `<math href="javascript:attacks++" onclick="attacks++" style="position:fixed"><mi xlink:href="javascript:attacks++" class=x id=y>x</mi></math>`,
  `<math><maction actiontype="statusline" xlink:href="javascript:attacks++"><mi>x</mi><mi>y</mi></maction></math>`,
  `<math><mfenced open="${ENCODED}" separators="&lt;" close="&lt;/math&gt;"><mi>x</mi><mi>y</mi></mfenced></math>`,
  `<math><![CDATA[${IMG}]]><mi><![CDATA[${IMG}]]></mi></math>`,
  `<math alttext="${ENCODED}"/><math alttext="${ENCODED}"><mspace></math>`,
  `<svg><math><mi>a</mi></math></svg><math><svg><mi>b</mi><foreignObject>${IMG}</foreignObject></svg><mi>c</mi></math>`,
  `<p><b><math><mi>x<p>y</b>z</math><i><math></i><mrow>u<td>v</math>`,
  `<table><math><mi>x</mi><tr><td><math><mtable><mtr><mtd><mi>y</td></tr></table>`,
  `<math><math><mi><math><mtext><math></math></mtext></math></mi></math></math>`,
  `<select><math><option><mi>x</select><math><mi>y</mi></math>`,
  `<math><mrow>`.repeat(120) + `<mi>x</mi>` + IMG,
  `<a href="/u"><math><mi>x</a><mtext><a href="javascript:attacks++">y</a></mtext></math></a>`,
  `<math><mi>\0x&#0;</mi><mtext>&#x202e;abc</mtext></math><math><mo>&amp;lt;</mo></math>`,
];

const article = (articleBody, more = {}) => ({ '@type': 'NewsArticle', inLanguage: 'en', headline: 'A', encodingFormat: 'text/html', articleBody, ...more });

/** The markup of an article in each way; returns what is wrong. */
async function detonate(json) {
  const { apply } = await import('/npm/apply.js');
  const { init, library } = await import('/npm/wasm.js');
  await init();
  window.attacks = 0;
  // Links do not leave the page.
  addEventListener('click', (event) => event.preventDefault(), true);
  const host = document.body.appendChild(document.createElement('maqal-article'));
  await import('/npm/define.js');
  host.article = json;
  await host.ready;
  const { frame, html: htmlOf, read, vocabulary } = library().exports;
  const [reading] = read(JSON.stringify(json), '{}');
  const options = JSON.stringify({ idPrefix: 'm' });
  const html = htmlOf(reading, options);
  const found = [];
  const streamed = document.createElement('div');
  apply(frame(reading, options, 0), streamed, vocabulary);
  streamed.normalize();
  const check = (name, tree) => {
    tree.normalize();
    if ([...tree.childNodes].some((node, at) => !node.isEqualNode(streamed.childNodes[at]))) found.push([name, tree.innerHTML, streamed.innerHTML]);
  };
  const parsed = (html) => Object.assign(document.createElement('div'), { innerHTML: html });
  const once = parsed(html);
  check('parsed', once);
  if (once.innerHTML !== parsed(once.innerHTML).innerHTML) found.push(['serialised twice', once.innerHTML, parsed(once.innerHTML).innerHTML]);
  check('parsed twice', parsed(once.innerHTML));
  check('a document', new DOMParser().parseFromString(html, 'text/html').body);
  const outer = document.body.appendChild(document.createElement('div'));
  outer.setHTMLUnsafe(`<div><template shadowrootmode="open">${html}</template></div>`);
  check('a declarative shadow root', outer.firstChild.shadowRoot);
  document.body.append(once);
  const TOKENS = ['mi', 'mn', 'mo', 'ms', 'mtext'];
  for (const root of [host.shadowRoot, once, outer.firstChild.shadowRoot]) {
    for (const element of root.querySelectorAll('math, math *')) {
      const { localName, namespaceURI, childNodes, attributes } = element;
      const texts = [...childNodes].filter((node) => node.nodeType !== 1).length;
      const ok = namespaceURI === 'http://www.w3.org/1998/Math/MathML' && /^m[a-z]+$/.test(localName) && !/^(maction|mglyph|malignmark)$/.test(localName);
      const isPlain = [...attributes].every(({ name }) => /^(dir|display|displaystyle)$/.test(name));
      if (!ok || !isPlain || (TOKENS.includes(localName) ? element.children.length : texts)) found.push(['an element', element.outerHTML]);
    }
    for (const element of root.querySelectorAll('*')) element.click?.();
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  if (window.attacks) found.push(['ran', window.attacks]);
  return { found, html, formulas: once.querySelectorAll('math').length };
}

inEveryEngine('a formula', (page) => {
  test('is the same tree for both sinks and every parser, and runs nothing', async () => {
    await page.open();
    let formulas = 0;
    for (const attack of ATTACKS) {
      const result = await page.run(detonate, article(`<p>a ${attack} b</p><p>The end</p>`));
      assert.deepEqual(result.found, [], attack);
      assert.match(result.html, /<p>The end<\/p>/, attack);
      formulas += result.formulas;
    }
    assert.ok(formulas >= 15, `${formulas} formulas`);
  });

  test('is one unit of a line, in its own direction', async () => {
    await page.open();
    const formula = '<math><mi>b</mi><mo>=</mo><mn>7</mn></math>';
    const bodies = [`قيمة 12 ${formula}، 13! نص`, `قيمة 12${formula}-3 نص`, `قيمة abc ${formula} def نص`, `قيمة <math dir="rtl"><mi>س</mi><mo>=</mo><mn>٧</mn></math> نص`];
    await page.article({ language: 'ar' });
    const orders = [];
    for (const body of bodies) {
      orders.push(
        await page.run(async (json) => {
          const host = document.querySelector('maqal-article');
          host.article = json;
          await host.ready;
          const line = host.shadowRoot.querySelector('[part~=body] p');
          const boxes = [];
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (const { index, 0: text } of node.data.matchAll(/[\p{L}\p{N}]+|[-=،!]/gu)) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + text.length);
              boxes.push([text, range.getBoundingClientRect().left]);
            }
          }
          return boxes.sort((one, other) => one[1] - other[1]).map(([text]) => text).join(' ');
        }, article(`<p>${body}</p>`, { inLanguage: 'ar', headline: 'خبر' })),
      );
    }
    assert.deepEqual(orders, [
      'نص ! 13 ، b = 7 12 قيمة',
      // The negative number is isolated as well.
      'نص - 3 b = 7 12 قيمة',
      // Between words of one direction it has theirs (UAX #9, N1).
      'نص abc b = 7 def قيمة',
      'نص ٧ = س قيمة',
    ]);
  });

  for (const light of [{}, { light: '' }]) {
    test(`fits a narrow page ${'light' in light ? 'in the light DOM' : 'in a shadow root'}, and keeps its attributes and baseline`, async () => {
      await page.open('/tests/browser/pages/blank.html', 320);
      await page.article({ language: 'en', ...light });
      const long = '<mrow>' + '<mi>sin</mi><mo>+</mo>'.repeat(40) + '<mfrac><mn>1</mn><mn>2</mn></mfrac></mrow>';
      const body =
        `<p>One <math><mi>x</mi></math> <math>${long}</math> two</p><p><math display="block">${long}</math></p>` +
        '<p><math><mstyle scriptlevel="2"><mi id="small">y</mi></mstyle><mi mathvariant="normal">z</mi><mspace width="2em"/><mstyle displaystyle="true"><mi>w</mi></mstyle></math></p>';
      await page.run(async (json) => {
        const host = document.querySelector('maqal-article');
        host.article = json;
        await host.ready;
      }, article(body));
      await page.until(() => {
        const host = document.querySelector('maqal-article');
        return host.shadowRoot?.querySelector('[role=region]') || host.querySelector('[role=region]');
      });
      const seen = await page.run(() => {
        const host = document.querySelector('maqal-article');
        const root = host.hasAttribute('light') ? host : host.shadowRoot;
        const regions = [...root.querySelectorAll('bdi[part~=scroll]')];
        const all = (selector, property) => getComputedStyle(root.querySelector(selector))[property];
        const bottom = (node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return range.getBoundingClientRect().bottom;
        };
        const line = root.querySelector('[part~=body] p');
        return {
          page: document.documentElement.scrollWidth <= innerWidth,
          vertical: regions.map((region) => region.scrollHeight - region.clientHeight),
          wide: regions.map((region) => region.scrollWidth > region.clientWidth + 1),
          focusable: regions.map((region) => region.tabIndex === 0 && region.role === 'region' && region.firstChild.localName === 'math'),
          names: regions.map((region) => root.querySelector(`[id="${region.getAttribute('aria-labelledby')?.split(' ')[0]}"]`)?.textContent ?? ''),
          display: all('[display]', 'display'),
          mathvariant: all('[mathvariant]', 'textTransform'),
          mathStyle: all('[displaystyle]', 'mathStyle'),
          space: root.querySelector('mspace').getBoundingClientRect().width,
          scriptlevel: parseFloat(all('[scriptlevel] mi', 'fontSize')) / parseFloat(all('[mathvariant]', 'fontSize')),
          baseline: Math.abs(bottom(line.firstChild) - bottom(line.querySelector('mi').firstChild)),
          letters: root.querySelector('[display] mi').getBoundingClientRect().height / root.querySelector('mi').getBoundingClientRect().height,
        };
      });
      assert.ok(seen.page, 'the page scrolls horizontally');
      assert.deepEqual(seen.wide, [false, true, true, false]);
      assert.deepEqual(seen.focusable, seen.wide);
      assert.deepEqual(seen.names, ['', 'Formula 2', 'Formula 3', '']);
      assert.match(seen.display, /^block/);
      assert.deepEqual([seen.mathvariant, seen.mathStyle, seen.space], ['none', 'normal', 36]);
      // WebKit has no levels of scripts.
      assert.ok(seen.scriptlevel < 0.7 || !CSS_LEVELS.includes(engine), `${seen.scriptlevel}`);
      assert.ok(seen.baseline < 4, `${seen.baseline} px below the baseline`);
      assert.ok(seen.letters < 2, 'letters of a name are in several lines');
      await page.isAccessible();
    });
  }
});
