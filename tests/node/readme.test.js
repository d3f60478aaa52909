/** Checks what the README says in numbers, in English and in Arabic, and that all links of the documentation lead somewhere. */
import { marked } from 'marked';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { sizes } from '../bench/sizes.js';
import { inText, path } from '../docs/snippets.js';

const read = (file) => readFileSync(path(file), 'utf8');
const READMES = ['README.md', 'README.ar.md'];
const PAGES = [...READMES, ...readdirSync(path('docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

/** The numbers of a README, in the order of its text: KB that are downloaded, then seconds. */
function numbers(text) {
  const found = [...text.matchAll(/(\d+(?:\.\d+)?) (KB|كيلوبايت|s\b|ثانية)/g)].map(([, number, unit]) => [Number(number), /^(KB|كيلو)/.test(unit)]);
  return { kilobytes: found.filter(([, isSize]) => isSize).map(([number]) => number), seconds: found.filter(([, isSize]) => !isSize).map(([number]) => number) };
}

/** The seconds in a row of a table of docs/performance.md, rounded as the README does. */
function seconds(heading, row) {
  const section = read('docs/performance.md').split(`### ${heading}`)[1].split('\n### ')[0];
  const milliseconds = section.match(new RegExp(`^\\| ${row.replace('+', '\\+')} \\| (\\d+)`, 'm'))[1];
  return Math.round(milliseconds / 10) / 100;
}

for (const file of READMES) {
  test(`the sizes in ${file} are those of the build, within two percent`, async () => {
    const { values } = await sizes();
    const expected = [values['a Markdown page'], values['marked + DOMPurify'], values['hydrate.js'] + values['style.css']];
    const { kilobytes } = numbers(read(file));
    assert.equal(kilobytes.length, expected.length);
    expected.forEach((size, index) => assert.ok(Math.abs(kilobytes[index] / size - 1) < 0.02, `${kilobytes[index]} KB in ${file}; the build has ${size}`));
  });

  test(`the times in ${file} are those of docs/performance.md`, () => {
    const rows = ['maqal, with hints', 'marked + DOMPurify, with hints'];
    const expected = ['Cold load of a page', 'Later visits'].flatMap((heading) => rows.map((row) => seconds(heading, row)));
    assert.deepEqual(numbers(read(file)).seconds, expected);
  });
}

test('both READMEs have the same code, pictures and links', () => {
  const parts = (file) => ({
    code: inText(file, read(file)).map(({ kind, code }) => [kind, code]),
    sources: [...read(file).matchAll(/(?:src|srcset)="([^"]*)"/g)].map(([, url]) => url),
    links: [...new Set(links(read(file)).filter((link) => !READMES.includes(link)))].sort(),
  });
  assert.deepEqual(parts('README.ar.md'), parts('README.md'));
});

test('every block of the Arabic README begins with an Arabic letter, by which hosts of repositories decide its direction', () => {
  const html = marked.parse(read('README.ar.md').replace(/^\[English\].*$/m, ''));
  const blocks = [...html.matchAll(/<(p|h\d|li)>([^]*?)<\/\1>/g)].map(([, , inside]) => inside.replace(/<[^>]*>/g, '').trim());
  assert.ok(blocks.length > 30);
  for (const block of blocks.filter(Boolean)) assert.match(block.match(/\p{L}/u)[0], /\p{Script=Arabic}/u, block);
});

test('code in the Arabic README that ends in a sign keeps it at its end', () => {
  const prose = read('README.ar.md').replace(/^(`{3,})[^]*?^\1$/gm, '');
  const codes = [...prose.matchAll(/`([^`\n]+)`(.)/g)].filter(([, code]) => !/[\p{L}\p{N}]$/u.test(code));
  assert.ok(codes.length > 1);
  for (const [all, , next] of codes) assert.equal(next, '\u200e', all);
});

for (const page of PAGES) {
  test(`the links of ${page} lead to files and headings`, () => {
    for (const link of links(read(page)).filter((link) => !/^[a-z]+:/.test(link))) {
      const [file, fragment] = link.split('#');
      const target = file ? join(dirname(page), file) : page;
      assert.ok(existsSync(path(target)), link);
      if (fragment) assert.ok(headings(read(target)).includes(decodeURIComponent(fragment)), link);
    }
  });
}

/** The targets of links in a Markdown text, without those in code. */
function links(text) {
  const prose = text.replace(/^(`{3,})[^]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
}

/** The fragments of a text's headings, as hosts of repositories make them. */
function headings(text) {
  const titles = [...text.replace(/^(`{3,})[^]*?^\1$/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, title]) => title);
  return titles.map((title) => title.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '').replace(/\s/g, '-'));
}
