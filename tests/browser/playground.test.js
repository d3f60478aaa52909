// Tests the playground of the demo: what is typed is shown, problems are at their lines, and all of it is in the link.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { encode } from '../../www/demo/playground/link.js';
import { axe } from './checkers.js';
import { Key, inEveryEngine } from './engines.js';

const RAIN = `{
  "@type": "NewsArticle",
  "inLanguage": "en",
  "headline": "Rain",
  "datePublished": "2024-10-17",
  "articleBody": "It rained.",
  "workTranslation": { "inLanguage": "ar", "headline": "مطر في C++", "articleBody": "اتصلوا بالرقم +49 30 901820 أو زوروا «Mind the step!» الآن." }
}
`;
const QUESTIONABLE = RAIN.replace('2024-10-17', 'yesterday');
const TABS = ['warnings', 'html', 'roles', 'direction', 'json-ld', 'snippets'];

/** Whether the playground shows an article with this headline. Runs in the page. */
function shows(headline) {
  const article = document.querySelector('#preview iframe')?.contentDocument.querySelector('maqal-article');
  return article?.shadowRoot?.querySelector('[part~=panel]:not([hidden]) [part~=headline]')?.textContent === headline;
}

/** Clicks in the middle of the line of the editor with this text. */
async function clickLine(page, text) {
  const element = await page.element(`() => [...document.querySelectorAll('.cm-line')].find(({ textContent }) => textContent.includes(${JSON.stringify(text)}))`);
  await page.pointer().move({ origin: element }).click().perform();
}

const choose = (page, name, value) =>
  page.run(
    (name, value) => {
      const select = document.querySelector(`select[name=${name}], select#${name}`);
      const option = [...select.options].find((option) => option.value === value || option.label === value);
      option.selected = true;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    value,
  );
const press = (page, id) => page.run((id) => document.getElementById(id).click(), id);
const textOf = (page, selector) => page.run((selector) => document.querySelector(selector)?.textContent ?? '', selector);

inEveryEngine('the playground', (page) => {
  /** Opens the playground with a text and settings. */
  async function open(state, headline, width) {
    await page.open();
    await page.open(`/playground/${await encode(state)}`, width);
    await page.until(shows, headline);
  }
  beforeEach(() => page.open());

  test('shows what is typed, and keeps it in the link', async () => {
    await open({ text: RAIN }, 'Rain');
    const before = await page.run(() => location.hash);
    await clickLine(page, '"headline": "Rain"');
    await page.press(Key.END, Key.ARROW_LEFT, Key.ARROW_LEFT, 's');
    await page.until(shows, 'Rains');
    await page.until((before) => location.hash !== before, before);
    const link = await page.run(() => location.pathname + location.hash);
    await page.open();
    await page.open(link);
    await page.until(shows, 'Rains');
  });

  test('keeps the last article when the text is no JSON, with the error at its line', async () => {
    await open({ text: RAIN }, 'Rain');
    await clickLine(page, '"inLanguage": "en"');
    await page.press(Key.HOME, 'x');
    await page.until(() => document.querySelector('#problem').textContent);
    assert.match(await textOf(page, '#problem'), /^This is not JSON\. Line 3, .* last one that could be read\.$/);
    assert.ok(await page.run(shows, 'Rain'));
    const state = await page.run(() => {
      const marker = document.querySelector('.cm-lint-marker-error').getBoundingClientRect();
      const line = [...document.querySelectorAll('.cm-line')].find(({ textContent }) => textContent.includes('x'));
      return [Math.abs(marker.top - line.getBoundingClientRect().top) < 20, document.querySelector('#count').textContent, document.querySelector('#warnings button').textContent];
    });
    assert.deepEqual(state, [true, '(1)', 'Line 3 error json.syntax']);
    await page.isAccessible();
    await page.press(Key.END, [Key.CONTROL, 'z']);
    await page.until(() => !document.querySelector('#problem').textContent);
    assert.equal(await textOf(page, '#count'), '');
  });

  test('leads from a warning to its line', async () => {
    await open({ text: QUESTIONABLE }, 'Rain');
    await page.until(() => document.querySelector('#warnings button'));
    assert.equal(await textOf(page, '#warnings button'), 'Line 5 warning date.unknown');
    await page.isAccessible();
    await page.run(() => document.querySelector('#warnings button').click());
    const [isFocused, line, selected] = await page.run(() => [document.activeElement.matches('.cm-content'), document.querySelector('.cm-activeLine').textContent, String(getSelection())]);
    assert.deepEqual([isFocused, line.trim(), selected], [true, '"datePublished": "yesterday",', '"datePublished"']);
  });

  test('has settings for the page and the article, which the link keeps', async () => {
    await open({ text: RAIN }, 'Rain');
    const values = { language: 'ar', direction: 'rtl', colours: 'dark', width: '320', digits: 'latn', calendar: 'persian' };
    for (const [name, value] of Object.entries(values)) await choose(page, name, value);
    const state = () => {
      const frame = document.querySelector('#preview iframe');
      const { documentElement: page } = frame.contentDocument;
      const date = page.querySelector('maqal-article').shadowRoot.querySelector('[part~=panel]:not([hidden]) time')?.textContent ?? '';
      const { language } = page.querySelector('maqal-article');
      return { direction: page.dir, pageLanguage: page.lang, colours: page.style.colorScheme, width: frame.offsetWidth, language, hasLatin: /2024/.test(date), hasPersian: /1403/.test(date) };
    };
    const expected = { direction: 'rtl', pageLanguage: 'ar', colours: 'dark', width: 320, language: 'ar', hasLatin: true, hasPersian: true };
    await page.until(() => /1403/.test(document.querySelector('#preview iframe').contentDocument.querySelector('maqal-article').shadowRoot.querySelector('[part~=panel]:not([hidden])').textContent));
    assert.deepEqual(await page.run(state), expected);
    await page.until(() => location.hash);
    await press(page, 'html-tab');
    await page.until(() => document.querySelector('#html').textContent.includes('1403'));
    const link = await page.run(() => location.pathname + location.hash);
    await page.open();
    await page.open(link);
    await page.until(shows, 'مطر في C++');
    assert.deepEqual(await page.run(state), expected);
    assert.deepEqual(await page.run((names) => names.map((name) => document.querySelector(`select[name=${name}]`).value), Object.keys(values)), Object.values(values));
  });

  test('says which language a reader of the article has chosen', async () => {
    await open({ text: RAIN }, 'Rain');
    await page.run(() => document.querySelector('#preview iframe').contentDocument.querySelector('maqal-article').shadowRoot.querySelector('[role=tab][lang=ar]').click());
    await page.until(shows, 'مطر في C++');
    await page.until(() => document.querySelector('select[name=language]').value === 'ar');
  });

  test('has tabs, which follow the keys, and are accessible in both colour schemes', async () => {
    await open({ text: RAIN, language: 'ar' }, 'مطر في C++');
    const contents = {};
    await page.run(() => document.querySelector('#warnings-tab').focus());
    for (const id of TABS) {
      const selected = await page.run(() => [document.activeElement.id, document.activeElement.ariaSelected]);
      assert.deepEqual(selected, [`${id}-tab`, 'true']);
      await page.until((id) => document.getElementById(id).textContent, id);
      contents[id] = await textOf(page, `#${id}`);
      await page.run(() => (document.documentElement.style.colorScheme = 'light'));
      await page.isAccessible();
      await page.run(() => (document.documentElement.style.colorScheme = 'dark'));
      assert.deepEqual(await axe(page), []);
      await page.press(Key.ARROW_RIGHT);
    }
    assert.equal(await page.run(() => document.activeElement.id), 'warnings-tab');
    await page.press(Key.ARROW_LEFT);
    assert.equal(await page.run(() => document.activeElement.id), 'snippets-tab');
    await page.press(Key.HOME);
    assert.equal(await page.run(() => [...document.querySelectorAll('[role=tabpanel]')].filter(({ hidden }) => !hidden).map(({ id }) => id).join()), 'warnings');
    assert.match(contents.warnings, /no errors and no warnings/);
    assert.match(contents.html, /<bdi lang="en" dir="ltr">C\+\+<\/bdi>/);
    assert.match(contents.roles, /tablist.*tab “English”.*tabpanel “العربية”.*article “مطر في C\+\+”.*heading “مطر في C\+\+” level 2/s);
    assert.doesNotMatch(contents.roles, /Rain/, 'the panel that is not shown');
    assert.match(contents['json-ld'], /"@type": "NewsArticle"/);
    for (const part of ['cdn/maqal.js', "import 'maqal/define'", '<MaqalArticle article={article} language="ar" />', 'maqal::render', 'maqal render article.json --page --language ar']) {
      assert.ok(contents.snippets.includes(part), part);
    }
  });

  test('says why each run has a direction of its own', async () => {
    await open({ text: RAIN, language: 'ar' }, 'مطر في C++');
    await press(page, 'direction-tab');
    await page.until(() => document.querySelector('.runs .run'));
    const [runs, legend] = await page.run(() => {
      const textOf = (run) => [run.dataset.reason, run.firstElementChild.textContent, run.querySelector('.sign').textContent];
      return [[...document.querySelectorAll('.runs .run')].map(textOf), [...document.querySelectorAll('.legend dt')].map(({ textContent }) => textContent)];
    });
    assert.deepEqual(runs.filter(([reason]) => reason !== 'date'), [
      ['expression', 'C++', 'E'],
      ['telephone', '+49 30 901820', 'T'],
      ['expression', 'Mind the step!', 'E'],
    ]);
    assert.ok(legend.includes('E Expression with signs (2)'), legend.join());
  });

  test('completes the names and values of the JSON Schema', async () => {
    await open({ text: '{\n  "headline": "Rain",\n  \n}\n' }, 'Rain');
    await page.run(() => document.querySelector('.cm-content').focus());
    await page.press([Key.CONTROL, Key.HOME], Key.ARROW_DOWN, Key.ARROW_DOWN, Key.END, '"', 'i', 'n', 'L', 'a');
    await page.until(() => document.querySelector('.cm-tooltip-autocomplete [aria-selected]')?.textContent.includes('inLanguage') && document.querySelector('.cm-completionInfo'));
    assert.match(await textOf(page, '.cm-completionInfo'), /BCP 47/);
    await page.press(Key.ENTER);
    await page.until(() => [...document.querySelectorAll('.cm-line')].some(({ textContent }) => /^  "inLanguage": ".*"$/.test(textContent)));
  });

  test('explains a property when the pointer is on it', async () => {
    await open({ text: RAIN }, 'Rain');
    const name = await page.element(`() => [...document.querySelectorAll('.cm-line span')].find(({ textContent }) => textContent === '"datePublished"')`);
    await page.pointer().move({ origin: name }).perform();
    await page.until(() => document.querySelector('.explanation'));
    assert.match(await textOf(page, '.explanation'), /^Published.*\.$/);
  });

  test('lets the keyboard leave the editor', async () => {
    await open({ text: RAIN }, 'Rain');
    await clickLine(page, '"headline"');
    await page.press(Key.TAB);
    assert.ok(await page.run(() => document.activeElement.matches('.cm-content')));
    await page.press(Key.ESCAPE, Key.TAB);
    assert.ok(await page.run(() => !document.activeElement.matches('.cm-content')));
  });

  test('shows Markdown alone, each line in its direction', async () => {
    await open({ text: '# مطر في C++\n\nC++ لغة.\n\nOnly English.\n', format: 'markdown', textLanguage: 'ar' }, 'مطر في C++');
    const lines = await page.run(() => [...document.querySelectorAll('.cm-line')].filter(({ textContent }) => textContent).map((line) => getComputedStyle(line).direction));
    assert.deepEqual(lines, ['rtl', 'rtl', 'ltr']);
    assert.ok(await page.run(() => document.querySelector('select[name=textLanguage]').checkVisibility()));
    await page.isAccessible();
  });

  test('keeps an article when it becomes Markdown alone, and JSON again', async () => {
    await open({ text: JSON.stringify({ inLanguage: 'ar', headline: 'مطر', articleBody: 'هطل المطر.' }) }, 'مطر');
    const text = () => [...document.querySelectorAll('.cm-line')].map(({ textContent }) => textContent).join('\n');
    await choose(page, 'format', 'markdown');
    await page.until(() => document.querySelector('.cm-line').textContent === '# مطر');
    assert.equal(await page.run(text), '# مطر\n\nهطل المطر.\n');
    assert.equal(await page.run(() => document.querySelector('select[name=textLanguage]').value), 'ar');
    await choose(page, 'format', 'json');
    await page.until(() => document.querySelector('.cm-line').textContent === '{');
    assert.equal(JSON.parse(await page.run(text)).headline, 'مطر');
    assert.ok(await page.run(shows, 'مطر'));
  });

  test('opens every example, from its own files only, and goes back', async () => {
    await open({ text: RAIN }, 'Rain');
    const names = await page.run(() => [...document.querySelectorAll('#examples option')].slice(1).map(({ label }) => label));
    assert.ok(names.length >= 8, names.join());
    for (const name of names) {
      const before = await page.run(() => location.hash);
      await choose(page, 'examples', name);
      await page.until((before) => location.hash && location.hash !== before, before);
      const [error, warnings] = await page.run(() => [document.querySelector('#problem').textContent, document.querySelector('#count').textContent]);
      assert.equal(error, '', name);
      assert.equal(Boolean(warnings), name === 'With mistakes', `${name}: ${warnings}`);
    }
    const hosts = await page.run(() => {
      const frame = document.querySelector('#preview iframe').contentWindow;
      return [window, frame].flatMap(({ performance }) => performance.getEntriesByType('resource')).map(({ name }) => new URL(name)).filter(({ protocol, origin }) => protocol !== 'data:' && origin !== location.origin).map(String);
    });
    assert.deepEqual(hosts, []);
    // One step: Chromium removes entries that no user has caused from a long history.
    await choose(page, 'examples', names[0]);
    await page.until(shows, 'ورشة في لغة C++');
    await choose(page, 'examples', 'With mistakes');
    await page.until(shows, 'The bridge is open');
    await page.run(() => history.back());
    await page.until(shows, 'ورشة في لغة C++');
  });

  test('says when a link is damaged, and when a text is too long for one', async () => {
    await page.open('/playground/#article=AAAA');
    await page.until(() => document.querySelector('#link-status').value);
    assert.match(await textOf(page, '#link-status'), /damaged/);
    assert.ok(await page.run(shows, 'ورشة في لغة C++'));
    await clickLine(page, '"@context"');
    await page.run(() => {
      const noise = Array.from({ length: 40_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join('');
      document.execCommand('insertText', false, noise);
    });
    await page.until(() => /too long/.test(document.querySelector('#link-status').value));
    assert.equal(await page.run(() => location.hash), '');
  });

  test('says what is wrong with a text that never was an article', async () => {
    await page.open(`/playground/${await encode({ text: '{ "@type": "Recipe" }' })}`);
    await page.until(() => document.querySelector('#problem').textContent);
    assert.match(await textOf(page, '#problem'), /^Line 1: There is no article/);
    await press(page, 'roles-tab');
    await page.until(() => document.querySelector('#roles').textContent === 'There is no article yet.');
  });

  for (const width of [320, 768]) {
    test(`fits into ${width} px`, async () => {
      await open({ text: RAIN, width: '768' }, 'Rain', width);
      for (const id of TABS) {
        await press(page, `${id}-tab`);
        await page.until((id) => document.getElementById(id).textContent, id);
        const scrolled = await page.run(() => document.documentElement.scrollWidth);
        assert.ok(scrolled <= width, `${id}: ${scrolled}`);
      }
    });
  }
});
