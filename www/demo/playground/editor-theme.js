/** How the editor looks: in the colours of the demo, light and dark. */
import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export const HIGHLIGHT = HighlightStyle.define([
  { tag: [tags.propertyName, tags.heading], color: 'var(--accent)' },
  { tag: tags.string, color: 'light-dark(#22561f, #a5d6a0)' },
  { tag: [tags.number, tags.bool, tags.null, tags.monospace], color: 'light-dark(#1c4a8a, #9cc2ff)' },
  { tag: [tags.link, tags.url], color: 'light-dark(#1c4a8a, #9cc2ff)', textDecoration: 'underline' },
  { tag: [tags.heading, tags.strong], fontWeight: 'bold' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--quiet)' },
]);

const PANEL = { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--line)' };

export const THEME = EditorView.theme({
  '&': { blockSize: '100%', backgroundColor: 'var(--code)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, "Noto Sans Mono", "Noto Sans Arabic", "Noto Sans Hebrew", monospace', fontSize: '.875rem', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--quiet)', borderColor: 'var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'light-dark(#0000000a, #ffffff0d)' },
  '.cm-tooltip, .cm-panels': PANEL,
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'light-dark(#0b57d0, #8ab4f8)', color: 'light-dark(#fff, #17171a)' },
  '.cm-completionDetail': { color: 'inherit' },
  '.cm-diagnostic': { color: 'var(--ink)' },
  '.cm-matchingBracket': { backgroundColor: 'light-dark(#0000001f, #ffffff2e) !important' },
});
