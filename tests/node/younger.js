/** What engines learnt after the floor of docs/versions.md, by its name, from MDN's browser-compat-data. */
import { createRequire } from 'node:module';

/** The oldest engines that the package runs in. */
export const FLOOR = { chrome: '131', firefox: '133', safari: '18.2' };

const { api, javascript, webassembly } = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** Whether all engines of the floor have it, and nobody has to ask them for it. */
function isOld({ support }) {
  return Object.entries(FLOOR).every(([engine, floor]) => {
    const statements = [support[engine]].flat();
    return statements.some(({ version_added: since, version_removed: end, flags }) => typeof since === 'string' && !end && !flags && isAtMost(since, floor));
  });
}

/** Whether a version, `18.1` or `≤18`, is not above another; that of a preview is. */
function isAtMost(version, other) {
  return version.replace('≤', '').localeCompare(other, 'en', { numeric: true }) <= 0;
}

/** Names of which no meaning is as old as the floor, also those as `RegExp.escape`. `map` alone is one of arrays, too, and nobody can tell. */
function names() {
  const [young, old] = [new Set(), new Set()];
  const add = (entries, depth, owner) => {
    for (const [key, entry] of Object.entries(entries)) {
      if (key.startsWith('__')) continue;
      const name = key.replace(/_static$/, '');
      if (entry.__compat) (isOld(entry.__compat) ? old : young).add(name).add(`${owner}.${name}`);
      if (depth > 1) add(entry, depth - 1, name);
    }
  };
  add(api, 2);
  add(webassembly.api, 2);
  // `Intl.Segmenter.prototype.segment` is the deepest.
  add(javascript.builtins, 3);
  return new Set([...young].filter((name) => !old.has(name)));
}

const YOUNG = names();

/** A rule for ESLint: nothing is named that is younger than the floor, but for these names. */
export const rule = {
  meta: { schema: [{ type: 'array' }] },
  create(context) {
    const [but] = context.options;
    const use = (node, name, owner) => {
      const isYoung = YOUNG.has(name) || (owner && YOUNG.has(`${owner}.${name}`));
      if (isYoung && !but.includes(name)) context.report({ node, message: `${name} is younger than the floor` });
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
