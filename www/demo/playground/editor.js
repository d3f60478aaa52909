/** The editor of the text: JSON or Markdown, with problems at their lines. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { markdown } from '@codemirror/lang-markdown';
import { bidiIsolates, bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, Transaction } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { assistance } from './assistance.js';
import { lineDirections } from './text-direction.js';
import { HIGHLIGHT, THEME } from './editor-theme.js';

const KEYS = keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap, indentWithTab]);

export class Editor {
  #mode = new Compartment();
  #view;

  /**
   * @param {HTMLElement} parent
   * @param {() => void} changed called when its user has changed the text
   */
  constructor(parent, changed) {
    const listener = EditorView.updateListener.of(({ docChanged, transactions }) => {
      if (docChanged && transactions.some((transaction) => transaction.annotation(Transaction.userEvent))) changed();
    });
    const attributes = EditorView.contentAttributes.of({ 'aria-labelledby': 'text', 'aria-describedby': 'keys', spellcheck: 'false' });
    const basics = [lineNumbers(), highlightActiveLineGutter(), highlightActiveLine(), history(), indentOnInput(), bracketMatching(), closeBrackets()];
    const extensions = [
      ...basics, autocompletion(), lintGutter(), syntaxHighlighting(HIGHLIGHT), THEME, KEYS,
      EditorView.lineWrapping, EditorView.perLineTextDirection.of(true), attributes, listener, this.#mode.of([]),
    ];
    this.#view = new EditorView({ parent, state: EditorState.create({ extensions }) });
  }

  get text() {
    return this.#view.state.doc.toString();
  }

  /** Replaces the text, unless it is the same. */
  set text(insert) {
    if (insert !== this.text) this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert }, selection: { anchor: 0 }, scrollIntoView: true });
  }

  /**
   * Says what the text is: JSON is left to right, Markdown as its language.
   * @param {string} format
   * @param {'ltr' | 'rtl'} direction
   * @param {string} language
   */
  setMode(format, direction, language) {
    const attributes = EditorView.contentAttributes.of({ lang: language, dir: direction });
    const mode = format === 'markdown' ? [markdown(), lineDirections(direction), attributes] : [json(), assistance, bidiIsolates({ alwaysIsolate: true })];
    this.#view.dispatch({ effects: this.#mode.reconfigure(mode) });
  }

  /** @param {import('./reading.js').Problem[]} problems */
  showProblems(problems) {
    const diagnostics = problems.map(({ from, to, severity, code, message }) => ({ from, to, severity, source: code, message }));
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  /** Selects a range, and moves the focus to it. */
  select({ from, to }) {
    this.#view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    this.#view.focus();
  }
}
