/** Finds features that the minimum browser versions of docs/versions.md do not support, by name, with MDN's browser-compat-data. */
import { createRequire } from 'node:module';

/** The minimum versions of the engines. */
export const MINIMUM = { chrome: '131', firefox: '133', safari: '18.2' };

const { api, javascript, webassembly } = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** Whether all minimum versions support a feature, without flags. */
function isSupported({ support }) {
  return Object.entries(MINIMUM).every(([engine, minimum]) => {
    const statements = [support[engine]].flat();
    return statements.some(({ version_added: since, version_removed: end, flags }) => typeof since === 'string' && !end && !flags && isAtMost(since, minimum));
  });
}

/** Whether a version, `18.1` or `≤18`, is at most another; `preview` is above all. */
function isAtMost(version, other) {
  return version.replace('≤', '').localeCompare(other, 'en', { numeric: true }) <= 0;
}

/**
 * Names that are unsupported in all their meanings, also qualified ones such as `RegExp.escape`. A name like `map`, which arrays
 * have, too, is ambiguous, and counts as supported.
 */
function names() {
  const [unsupported, supported] = [new Set(), new Set()];
  const add = (entries, depth, owner) => {
    for (const [key, entry] of Object.entries(entries)) {
      if (key.startsWith('__')) continue;
      const name = key.replace(/_static$/, '');
      if (entry.__compat) (isSupported(entry.__compat) ? supported : unsupported).add(name).add(`${owner}.${name}`);
      if (depth > 1) add(entry, depth - 1, name);
    }
  };
  add(api, 2);
  add(webassembly.api, 2);
  // `Intl.Segmenter.prototype.segment` is the deepest.
  add(javascript.builtins, 3);
  return new Set([...unsupported].filter((name) => !supported.has(name)));
}

const UNSUPPORTED = names();

/** An ESLint rule against unsupported features, except for the names in its option. */
export const rule = {
  meta: { schema: [{ type: 'array' }] },
  create(context) {
    const [allowed] = context.options;
    const use = (node, name, owner) => {
      const isUnsupported = UNSUPPORTED.has(name) || (owner && UNSUPPORTED.has(`${owner}.${name}`));
      if (isUnsupported && !allowed.includes(name)) context.report({ node, message: `the minimum browser versions do not support ${name}` });
    };
    return {
      'MemberExpression, ObjectPattern > Property': (node) => {
        const { object, key, property = key, computed } = node;
        use(node, computed ? property.value : property.name, object?.name);
      },
      'Program:exit'() {
        for (const { identifier } of context.sourceCode.scopeManager.globalScope.through) use(identifier, identifier.name, 'Window');
      },
    };
  },
};
