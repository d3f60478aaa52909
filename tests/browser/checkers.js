// Runs third-party checkers: axe-core and IBM's on the live page, Nu and html-validate on markup.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const { resolve } = createRequire(import.meta.url);
const AXE = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
const IBM = readFileSync(resolve('accessibility-checker-engine/ace.js'), 'utf8');
const NU = resolve('vnu-jar/build/dist/vnu.jar');

/** WCAG 2.2 AA, and axe-core's best practices. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const IBM_POLICIES = ['WCAG_2_2', 'IBM_Accessibility'];

/** False positives of IBM's checker, and issues that it only asks a person to review. */
const IBM_WAIVED = {
  // A scrollable region must be reachable by keyboard (WCAG 2.1.1); this rule allows only controls in the Tab order.
  element_tabbable_role_valid: ({ snippet }) => snippet.includes('role="region"'),
  // It looks for handlers in attributes, and cannot see listeners. tabs.test.js presses the keys.
  aria_keyboard_handler_exists: ({ verdict, snippet }) => verdict === 'POTENTIAL' && snippet.includes('role="tablist"'),
  // It asks for every short paragraph whether it is a heading.
  text_block_heading: ({ verdict }) => verdict === 'POTENTIAL',
  // It asks for every text in quotation marks whether it is a `q`. That is the author's decision.
  text_quoted_correctly: ({ verdict }) => verdict === 'POTENTIAL',
  // It asks for every `blockquote` whether it is used for indentation only.
  blockquote_cite_exists: ({ verdict, snippet }) => verdict === 'POTENTIAL' && snippet.includes('part="quote"'),
  // It asks for a group around every checkbox. Those of a task list, which are disabled, are in their list.
  input_checkboxes_grouped: ({ verdict, snippet }) => verdict === 'POTENTIAL' && snippet.includes('disabled'),
  // HTML has `start` of `ol` ("4.4.5 The ol element"), which only HTML 4 deprecated, and a policy in `meta` ("4.2.5.3 Pragma directives").
  element_attribute_deprecated: ({ message, snippet }) =>
    (message.includes('"start"') && snippet.startsWith('<ol ')) || /^<meta [^>]*http-equiv="Content-Security-Policy"/.test(snippet),
  // It asks for captions of every video. The article has to provide them.
  caption_track_exists: ({ verdict }) => verdict === 'POTENTIAL',
};

const NU_WAIVED = [
  // A global attribute (CSS Shadow Parts, "Exposing a Shadow Element: the part attribute"), which Nu does not know.
  /^Attribute “part” not allowed on element/,
];

const HTML_VALIDATE = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // ARIA, "5.2.8.6 Roles which cannot be named", does not contain `list`.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // Wide content is a region only while it scrolls. A link that loads a frame can still be opened in a new tab.
      'prefer-native-element': ['error', { exclude: ['region', 'button'] }],
    },
  }),
);

/** The violations that axe-core finds, also in open shadow roots. `disabled` names rules to skip. */
export async function axe(page, ...disabled) {
  await page.inject(`if (!window.axe) { ${AXE} }`);
  return page.run(
    async (values, disabled) => {
      const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
      const { violations } = await axe.run(document, { runOnly: { type: 'tag', values }, rules });
      return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`);
    },
    AXE_TAGS,
    disabled,
  );
}

/** The violations that IBM's checker finds; with `questions`, also what it asks a person to review. */
export async function ibm(page, { questions = false } = {}) {
  // It is a classic script that declares a global variable.
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
 * The errors and warnings that Nu finds in files. One call for all files, because Java starts slowly.
 * @returns {Promise<string[]>}
 */
export async function nu(files) {
  const output = await new Promise((resolve, reject) => {
    const options = { maxBuffer: 1 << 28 };
    // It writes its findings to stderr, and exits with 1 if there are any.
    execFile('java', ['-Xss4m', '-jar', NU, '--format', 'json', ...files], options, (error, _, stderr) => {
      stderr.startsWith('{') ? resolve(stderr) : reject(error ?? new Error(stderr));
    });
  });
  return JSON.parse(output)
    .messages.filter(({ message }) => !NU_WAIVED.some((waived) => waived.test(message)))
    .map(({ url, type, subType, message, extract, lastLine, lastColumn }) => `Nu ${subType ?? type}: ${message} ${extract} at ${url}:${lastLine}:${lastColumn}`);
}

/** The errors that html-validate finds in a page. */
export async function htmlValidate(html, name) {
  const { results } = await HTML_VALIDATE.validateString(html, name);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column, selector }) => `html-validate ${ruleId}: ${message} ${selector} at ${name}:${line}:${column}`),
  );
}
