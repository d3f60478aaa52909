/** Runs every code block of the README and of docs/, except those for browsers and those in Rust. */
import { transform } from 'esbuild';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { createProject, inText, path, printed, snippets, withArticle } from '../docs/snippets.js';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'maqal-docs-'));
createProject(folder);
after(() => rmSync(folder, { recursive: true, force: true }));

/** Commands that use the network or run until they are stopped. They are not run here; other tests cover them. */
const KNOWN = [/^npm install( --\S+)* maqal$/, /^cargo (add|install) maqal( --features \w+)?$/, /^(node|deno run|bun) .*\w+\.js articles 8080$/, /^cargo run -p maqal-example-\S+ -- /, /^maqal preview /, /^npx http-server -p 8080$/];

/** The function that checks a block, by its kind. A new kind needs an entry here. */
const RUNNERS = {
  js: runScript,
  'js browser': inBrowser,
  css: readStyle,
  html: inBrowser,
  http: inBrowser,
  json: readJson,
  jsx: importsEntries,
  rust: isDoctest,
  sh: runShell,
  'text output': isOutput,
  ts: importsEntries,
  vue: ({ code }) => importsEntries({ code: code.match(/<script setup>(.*)<\/script>/s)[1], kind: 'js' }),
};

/** The function for a kind with a word: a file of this project, an example, a file of the reader's, or the code that JSON causes. */
function runnerOf(kind) {
  if (/ tests\//.test(kind)) return isFile;
  if (/ examples\//.test(kind)) return isExample;
  if (/^json \S+\.json$/.test(kind)) return readJson;
  return kind.startsWith('json ') ? causes : RUNNERS[kind];
}

for (const [index, snippet] of snippets.entries()) {
  test(`${snippet.at} ${snippet.kind}`, () => {
    const runner = runnerOf(snippet.kind);
    assert.ok(runner, `no runner for blocks of the kind “${snippet.kind}”`);
    return runner(snippet, index);
  });
}

async function runScript({ code, at }, index) {
  const file = join(folder, `${index}.mjs`);
  writeFileSync(file, withArticle(code));
  const { stdout } = await run(process.execPath, [file], { cwd: folder });
  const expected = printed(code);
  assert.deepEqual(stdout.split('\n').slice(0, -1), expected);
  assert.equal(code.match(/console\.log/g)?.length ?? 0, expected.length, `${at}: a console.log without its output in a comment`);
}

/** Another test runs the file. Its first line says what it is. */
function isFile({ code, kind }) {
  assert.equal(code, readFileSync(path(kind.split(' ')[1]), 'utf8').replace(/^.*\n/, ''));
}

/** tests/browser/docs.test.js runs these, and security.test.js sends the policies. */
function inBrowser() {}

async function readStyle({ code }) {
  const { warnings } = await transform(code, { loader: 'css', logLevel: 'silent' });
  assert.deepEqual(warnings, []);
  const style = readFileSync(path('www/style.css'), 'utf8');
  for (const [property] of code.matchAll(/--maqal-[\w-]+/g)) assert.ok(style.includes(`var(${property}`), property);
}

/** tests/types checks the types, and tests/bundlers opens such projects. */
async function importsEntries({ code, kind }) {
  await transform(code, { loader: kind, logLevel: 'silent' });
  const { exports } = JSON.parse(readFileSync(path('dist/npm/package.json'), 'utf8'));
  for (const [, entry] of code.matchAll(/'maqal\/([\w-]+)'/g)) assert.ok(exports[`./${entry}`], entry);
}

async function readJson({ code }) {
  const json = JSON.parse(code);
  if (!json['@type'] || !json.headline) return;
  const { read } = await import('../../dist/npm/node.js');
  assert.ok(read(json).variants.length > 0);
}

/** The example of a code causes it, and its message is the quotation above. */
async function causes({ code: json, kind, file }) {
  const { read } = await import('../../dist/npm/node.js');
  const code = kind.split(' ')[1];
  let found;
  try {
    found = read(json).warnings.find((warning) => warning.code === code);
  } catch (error) {
    found = error;
  }
  assert.equal(found?.code, code);
  const section = readFileSync(path(file), 'utf8').split(`### \`${code}\`\n`)[1];
  assert.equal(section.match(/^> (.*)$/m)[1], found.message);
}

/** rustdoc runs these, if src/lib.rs includes the page. */
function isDoctest({ file }) {
  assert.ok(readFileSync(path('src/lib.rs'), 'utf8').includes(`include_str!("../${file}")`), `src/lib.rs does not include ${file}`);
}

async function runShell({ code }, index) {
  const commands = code.split('\n').map((line) => line.replace(/\s+#.*/, '')).filter(Boolean);
  const usage = readFileSync(path('xtask/src/main.rs'), 'utf8');
  const ours = commands.filter((command) => {
    const task = command.match(/^cargo xtask (\S+)/)?.[1];
    const isOurs = command.startsWith('maqal ') && !KNOWN.some((known) => known.test(command));
    if (task) assert.match(usage, new RegExp(`^    ${task[0].toUpperCase()}${task.slice(1)}\\b`, 'm'), command);
    else if (!isOurs) assert.ok(KNOWN.some((known) => known.test(command)), `unknown command “${command}”`);
    return isOurs;
  });
  if (ours.length === 0) return;
  const cli = process.env.MAQAL_CLI;
  assert.ok(cli, 'MAQAL_CLI is the path of the command');
  const env = { ...process.env, PATH: dirname(cli) + delimiter + process.env.PATH };
  const { stdout } = await run('bash', ['-e', '-c', `{ ${ours.join('\n')}\n} 2>&1`], { cwd: folder, env });
  const next = snippets[index + 1];
  if (next?.kind === 'text output') assert.equal(stdout, next.code);
}

/** Stubs of the programs that need the network or run until they are stopped. */
const PROGRAMS = `
npm() { echo npm "$@"; if [ "$1" = pack ]; then command npm pack --silent --ignore-scripts "$PACKAGE" > /dev/null; fi; }
hugo() { echo hugo "$@"; }
`;

/** Pasted in an empty folder, the block makes the example. `cargo xtask test recipes` builds and opens that. */
async function isExample({ kind, code }) {
  const folder = mkdtempSync(join(tmpdir(), 'maqal-paste-'));
  try {
    const { stdout } = await run('bash', ['-e', '-c', PROGRAMS + code], { cwd: folder, env: { ...process.env, PACKAGE: path('dist/npm') } });
    assert.match(stdout, /^npm (install\n(npm start|npm run dev|hugo server)|pack maqal)\n$/);
    const { 'cdn/maqal.js': script, ...pasted } = filesIn(folder);
    assert.equal(Boolean(script), stdout.startsWith('npm pack'));
    const files = Object.entries(pasted).filter(([name]) => !name.startsWith('cdn/'));
    assert.deepEqual(Object.fromEntries(files), filesIn(path(kind.replace('sh ', ''))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The texts of the files in a folder and its subfolders, by their paths. */
function filesIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The output of the shell block before it, which compares it. */
function isOutput({ at }, index) {
  assert.equal(snippets[index - 1].kind, 'sh', at);
}

/** The snippet of a page with the names of the build's files, and without comments, hashes, link texts and the script that needs hashes. */
function shape(html) {
  const named = html.replace(/(href|src)="([^"]*)"/g, (_, attribute, url) => `${attribute}="${url.match(/(maqal|style)\.\w+$/)?.[0] ?? ''}"`);
  return named.replace(/<!--.*?-->|<script>.*?<\/script>|\n| integrity="[^"]*"/gs, '').replace(/[^>]+(?=<\/a>)/, '');
}

test('the README, the page of the script tag and the demo show the snippet of the build', () => {
  const demo = readFileSync(path('www/demo/index.html'), 'utf8');
  const displayed = demo.match(/<code>(.*)<\/code>/s)[1].replace(/<\/?b>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>');
  const first = (file) => snippets.find((snippet) => snippet.file === file && snippet.kind === 'html').code;
  const built = shape(readFileSync(path('dist/cdn/snippet.html'), 'utf8'));
  for (const shown of [first('README.md'), first('docs/script-tag.md'), displayed]) assert.equal(shape(shown), built);
  for (const line of displayed.split('\n').filter((line) => /^<(link|script)/.test(line))) assert.ok(demo.includes(`\n${line}\n`), line);
});

test('finds code blocks and their expected output', () => {
  const text = 'a\n```js browser\nconsole.log(f(1), (2)); // 3 (4)\n```\n````sh\n```\n````\n';
  assert.deepEqual(inText('x', text), [
    { at: 'x:2', file: 'x', kind: 'js browser', code: 'console.log(f(1), (2)); // 3 (4)\n' },
    { at: 'x:5', file: 'x', kind: 'sh', code: '```\n' },
  ]);
  assert.deepEqual(printed(inText('x', text)[0].code), ['3 (4)']);
  assert.throws(() => inText('x', '```js\n'), /x:1/);
  assert.ok(snippets.length > 20);
});
