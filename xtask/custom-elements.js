// Configures @custom-elements-manifest/analyzer: members come from the source and its list of reflected attributes, all else from the tables of the docs and the types.
import { readFileSync } from 'node:fs';
import { REFLECTED, propertyOf } from '../www/element/attributes.js';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const ELEMENT = read('docs/element.md');
const STYLING = read('docs/styling.md');

/** The rows of the table under a heading, as `{ name, description, default }`; a row may have several names. */
function table(page, heading) {
  const [section] = page.split(`## ${heading}\n`)[1].split('\n## ');
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => {
    const [names, description, more] = row.slice(1, -1).split('|').map((cell) => cell.trim());
    return [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => ({ name, description, ...(more && { default: more.replaceAll('`', '') }) }));
  });
}

/** The event classes, from the types. */
const EVENTS = Object.fromEntries([...read('www/types/index.d.ts').matchAll(/'(maqal-[a-z]+)': (\w+);/g)].map(([, name, text]) => [name, { text }]));
/** The type that a property of the element returns, from the types. */
const typeOf = (name) => ({ text: read('www/types/index.d.ts').match(new RegExp(`^  get ${name}\\(\\): (.+);$`, 'm'))[1] });
const STATES = [...ELEMENT.matchAll(/`maqal-article:state\((\w+)\)` ([^,.]+)/g)].map(([, name, description]) => ({ name, description }));

/** Whether pages use a member; only the element's code or the browser uses the others. */
const isPublic = ({ name, privacy }) => privacy !== 'private' && !name.endsWith('Callback') && name !== 'observedAttributes';

function complete({ customElementsManifest }) {
  const { declarations, exports } = customElementsManifest.modules.find(({ path }) => path === 'element.js');
  const element = declarations.find(({ name }) => name === 'MaqalArticleElement');
  const attributes = table(ELEMENT, 'Attributes');
  const missing = element.attributes.filter(({ name }) => !attributes.some((attribute) => attribute.name === name));
  if (missing.length) throw new Error(`docs/element.md lacks ${missing.map(({ name }) => name).join(', ')}`);
  const reflecting = attributes.filter(({ name }) => REFLECTED.includes(name)).map(({ name, description }) => {
    const property = propertyOf(name);
    return { kind: 'field', name: property, type: typeOf(property), description, attribute: name, reflects: true };
  });
  const members = [...element.members.filter(isPublic), ...reflecting];
  const fieldOf = ({ name }) => members.find((member) => propertyOf(name) === member.name)?.name;
  Object.assign(element, {
    customElement: true,
    tagName: 'maqal-article',
    superclass: { name: 'HTMLElement' },
    members,
    attributes: attributes.map((attribute) => ({ ...attribute, fieldName: fieldOf(attribute) })),
    events: table(ELEMENT, 'Events').map(({ name, description }) => ({ name, description, type: EVENTS[name] })),
    cssParts: table(STYLING, 'Parts'),
    cssProperties: table(STYLING, 'Custom properties'),
    cssStates: STATES,
  });
  exports.push({ kind: 'custom-element-definition', name: element.tagName, declaration: { name: element.name, module: 'element.js' } });
}

export default { globs: ['element.js'], outdir: '.', packagejson: false, plugins: [{ name: 'docs', packageLinkPhase: complete }] };
