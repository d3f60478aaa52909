// What other people's checkers say: axe-core and IBM's of the page as it is, Nu and html-validate of markup.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const { resolve } = createRequire(import.meta.url);
const AXE = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
const IBM = readFileSync(resolve('accessibility-checker-engine/ace.js'), 'utf8');
const NU = resolve('vnu-jar/build/dist/vnu.jar');

/** WCAG 2.2 AA, and what is good beyond it. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const IBM_POLICIES = ['WCAG_2_2', 'IBM_Accessibility'];

/** What IBM's checker is wrong about here, or only asks a person to look at. */
const IBM_WAIVED = {
  // A region that scrolls must be reachable by keyboard (WCAG 2.1.1); this rule wants no element in the Tab order that is no control.
  element_tabbable_role_valid: ({ snippet }) => snippet.includes('role="region"'),
  // It looks for handlers in attributes, and cannot see listeners. The keys of the tabs are pressed for real.
  aria_keyboard_handler_exists: ({ verdict, snippet }) => verdict === 'POTENTIAL' && snippet.includes('role="tablist"'),
  // It asks of every short paragraph whether it is a heading.
  text_block_heading: ({ verdict }) => verdict === 'POTENTIAL',
  // It asks of every text between quotation marks whether it is a `q`. Whether it is quoted is for the author to say.
  text_quoted_correctly: ({ verdict }) => verdict === 'POTENTIAL',
  // It asks of every `blockquote` whether it only indents.
  blockquote_cite_exists: ({ verdict, snippet }) => verdict === 'POTENTIAL' && snippet.includes('part="quote"'),
  // It asks of every box for a group around it. Those of a task list, which nobody can tick, have their list.
  input_checkboxes_grouped: ({ verdict, snippet }) => verdict === 'POTENTIAL' && snippet.includes('disabled'),
  // It asks of every film without captions whether what is said in it can be read. That is for the article to give.
  caption_track_exists: ({ verdict }) => verdict === 'POTENTIAL',
};

const NU_WAIVED = [
  // It may stand on every element (CSS Shadow Parts, "Exposing a Shadow Element: the part attribute"). Nu does not know it.
  /^Attribute “part” not allowed on element/,
];

const HTML_VALIDATE = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // ARIA, "5.2.8.6 Roles which cannot be named": a list is none of them.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // What scrolls is a region only while it does. What brings a frame stays a link for those who open it elsewhere.
      'prefer-native-element': ['error', { exclude: ['region', 'button'] }],
    },
  }),
);

/** What axe-core finds, inside open shadow roots too, but for the rules that are left out here. */
export async function axe(page, ...without) {
  await page.inject(`if (!window.axe) { ${AXE} }`);
  return page.run(
    async (values, without) => {
      const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
      const { violations } = await axe.run(document, { runOnly: { type: 'tag', values }, rules });
      return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`);
    },
    AXE_TAGS,
    without,
  );
}

/** What IBM's checker finds: all that fails and, with `questions`, what it asks a person whether it does. */
export async function ibm(page, { questions = false } = {}) {
  // It is made for a page of classic scripts, and sets a global variable.
  await page.inject(`if (!window.ace) { ${IBM}; window.ace = ace; }`);
  const verdicts = questions ? ['FAIL', 'POTENTIAL'] : ['FAIL'];
  const results = await page.run(async (policies, verdicts) => {
    const { results } = await new ace.Checker().check(document, policies);
    return results
      .filter(({ value: [, verdict] }) => verdicts.includes(verdict))
      .map(({ ruleId, message, snippet, path, value }) => ({ ruleId, message, snippet, path: path.dom, verdict: value[1] }));
  }, IBM_POLICIES, verdicts);
  return results
    .filter((result) => !IBM_WAIVED[result.ruleId]?.(result))
    .map(({ ruleId, verdict, message, snippet, path }) => `IBM ${ruleId} (${verdict}): ${message} ${snippet} at ${path}`);
}

/**
 * What Nu finds in files, errors and warnings. Java starts slowly: once for all of them.
 * @returns {Promise<string[]>}
 */
export async function nu(files) {
  const output = await new Promise((resolve, reject) => {
    const options = { maxBuffer: 1 << 28 };
    // It writes what it finds to stderr, and ends with 1 when that is something.
    execFile('java', ['-Xss4m', '-jar', NU, '--format', 'json', ...files], options, (error, _, stderr) => {
      stderr.startsWith('{') ? resolve(stderr) : reject(error ?? new Error(stderr));
    });
  });
  return JSON.parse(output)
    .messages.filter(({ message }) => !NU_WAIVED.some((waived) => waived.test(message)))
    .map(({ url, type, subType, message, extract, lastLine, lastColumn }) => `Nu ${subType ?? type}: ${message} ${extract} at ${url}:${lastLine}:${lastColumn}`);
}

/** What html-validate finds in a page. */
export async function htmlValidate(html, name) {
  const { results } = await HTML_VALIDATE.validateString(html, name);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column, selector }) => `html-validate ${ruleId}: ${message} ${selector} at ${name}:${line}:${column}`),
  );
}
