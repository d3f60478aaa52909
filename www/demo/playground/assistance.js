/** Completes and explains article JSON by the JSON Schema of the package, with the language service that editors have. */
import { jsonLanguage } from '@codemirror/lang-json';
import { snippet } from '@codemirror/autocomplete';
import { hoverTooltip } from '@codemirror/view';
import { getLanguageService, InsertTextFormat, TextDocument } from 'vscode-json-languageservice';
import schema from '../../schema.json';
import { create } from './create.js';

const service = getLanguageService({});
service.configure({ schemas: [{ uri: schema.$id, fileMatch: ['*'], schema }] });

/** The document as the service has it. */
function opened(state) {
  const document = TextDocument.create('file:///article.json', 'json', 1, state.doc.toString());
  return { document, json: service.parseJSONDocument(document) };
}

/** Completes names of properties and values. Without a request only inside a string, and after a brace or a comma. */
async function complete(context) {
  const typed = context.matchBefore(/["\w@-]+/);
  if (!typed && !context.explicit) return null;
  const { document, json } = opened(context.state);
  const { items } = await service.doComplete(document, document.positionAt(context.pos), json);
  // One range for all, which begins with the quotation mark.
  const range = items[0]?.textEdit?.range;
  if (!range) return null;
  const [from, to] = [range.start, range.end].map((place) => document.offsetAt(place));
  const isQuoted = context.state.sliceDoc(from, from + 1) === '"';
  return {
    from: from + (isQuoted ? 1 : 0),
    options: items.map((item) => option(item, from, to)),
    validFor: /^[\w@-]*$/,
  };
}

function option({ label, detail, documentation, insertText, insertTextFormat, filterText }, from, end) {
  const template = insertTextFormat === InsertTextFormat.Snippet ? insertText.replace(/\$(\d)/g, '\${$1}') : insertText.replace(/[#$]\{/g, '\\$&');
  return {
    label: (filterText ?? label).replace(/^"|"$/g, ''),
    displayLabel: label,
    detail,
    info: documentation?.value ?? documentation,
    // The service's range is of the text when it was asked; what was typed since is replaced as well.
    apply: (view, completion, _from, to) => snippet(template)(view, completion, from, Math.max(end, to)),
  };
}

const hover = hoverTooltip(async ({ state }, pos) => {
  const { document, json } = opened(state);
  const shown = await service.doHover(document, document.positionAt(pos), json);
  // Its texts are Markdown.
  const text = [shown?.contents ?? []].flat().join('\n\n').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  if (!text) return null;
  const dom = () => ({ dom: create('div', { class: 'explanation' }, ...text.split('\n\n').map((part) => create('p', {}, part))) });
  return { pos: document.offsetAt(shown.range.start), end: document.offsetAt(shown.range.end), create: dom };
});

/** The extensions of an editor of article JSON. */
export const assistance = [jsonLanguage.data.of({ autocomplete: complete }), hover];
