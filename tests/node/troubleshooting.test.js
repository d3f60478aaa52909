/** Checks that docs/troubleshooting.md has every code once, with the message that the source has. `docs.test.js` runs its examples. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { path } from '../docs/snippets.js';

/** The text under each heading that is a code. */
const SECTIONS = readFileSync(path('docs/troubleshooting.md'), 'utf8')
  .split(/^##+ /m)
  .filter((section) => section.startsWith('`'))
  .map((section) => [section.match(/^`([^`]+)`\n/)[1], section]);

const rust = readFileSync(path('src/error.rs'), 'utf8');
const script = readdirSync(path('www'), { recursive: true })
  .filter((name) => name.endsWith('.js'))
  .map((name) => readFileSync(path(`www/${name}`), 'utf8'))
  .join('\n');

/** The codes of the library, and those of the script, with their messages as they stand in the source. */
const CODES = [...rust.matchAll(/^ +\w+ = "([^"]+)",$/gm)].map(([, code]) => code);
const THROWN = [...script.matchAll(/new MaqalError\(\s*'([^']+)',\s*('(?:[^'\\]|\\.)*'|`[^`]*`)?/g)].map(([, code, message]) => [code, message]);

const quoted = (section) => section.match(/^> (.*)$/m)[1];

test('every code has a section, and there are no others', () => {
  const codes = new Set([...CODES, ...THROWN.map(([code]) => code)]);
  assert.ok(CODES.length > 20 && THROWN.length > 10);
  assert.deepEqual(SECTIONS.map(([code]) => code).sort(), [...codes].sort());
});

for (const [code, section] of SECTIONS) {
  test(`${code} has a message, and says what to do`, () => {
    assert.ok(quoted(section));
    const prose = section.replace(/^.*\n/, '').replace(/^(```)[^]*?^\1$/m, '').replace(/^> .*$/m, '').split('\n## ')[0].trim();
    assert.match(prose, /\w.*\.$/s, 'an explanation');
  });
}

for (const [code, message] of THROWN.filter(([, message]) => message)) {
  test(`the message of ${code} is that of the script`, () => {
    const pattern = message.slice(1, -1).split(/\$\{(?:[^{}]|\{[^}]*\})*\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
    assert.match(quoted(SECTIONS.find(([name]) => name === code)[1]), new RegExp(`^${pattern}$`));
  });
}

test('messages of codes without an example are in the source', () => {
  const source = readdirSync(path('src'), { recursive: true })
    .filter((name) => name.endsWith('.rs'))
    .map((name) => readFileSync(path(`src/${name}`), 'utf8'))
    .join('\n');
  for (const [code, section] of SECTIONS.filter(([code, section]) => CODES.includes(code) && !section.includes(`\`\`\`json ${code}`))) {
    const words = quoted(section).split(/\d+|chunk|entities/);
    for (const part of words) assert.ok(source.includes(part), `${code}: “${part}”`);
  }
});
