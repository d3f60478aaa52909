/** Gives each line of a text its direction in the editor. */
import { Decoration, ViewPlugin } from '@codemirror/view';
import { RangeSetBuilder } from '@codemirror/state';

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const LETTERS = { rtl: new RegExp(`(?=\\p{L})${RTL.source}`, 'u'), ltr: new RegExp(`(?!${RTL.source})\\p{L}`, 'u') };

/** The direction of a line in a text of this direction: another one only if it has no letter of that. */
export function lineDirection(line, base) {
  const other = base === 'rtl' ? 'ltr' : 'rtl';
  return LETTERS[other].test(line) && !LETTERS[base].test(line) ? other : base;
}

/** Decorates the visible lines of a text of this direction. */
export function lineDirections(base) {
  const build = ({ visibleRanges, state }) => {
    const builder = new RangeSetBuilder();
    for (const { from, to } of visibleRanges) {
      for (let at = from; at <= to; ) {
        const line = state.doc.lineAt(at);
        builder.add(line.from, line.from, Decoration.line({ attributes: { dir: lineDirection(line.text, base) } }));
        at = line.to + 1;
      }
    }
    return builder.finish();
  };
  return ViewPlugin.define(
    (view) => ({
      decorations: build(view),
      update(update) {
        if (update.docChanged || update.viewportChanged) this.decorations = build(update.view);
      },
    }),
    { decorations: (plugin) => plugin.decorations },
  );
}
