import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { yaml } from '@codemirror/legacy-modes/mode/yaml';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Mark } from './answers/answer';

/** An editor of one text. The Tab key moves on to the next control. */
export class Editor {
  private readonly view: EditorView;
  private readonly fresh: (text: string) => EditorState;
  private called = '';

  public constructor(parent: HTMLElement, onEdit: (text: string) => void) {
    const extensions = [
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      StreamLanguage.define(yaml),
      syntaxHighlighting(COLORS),
      keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
      EditorView.contentAttributes.of(() => ({ 'aria-label': this.called, spellcheck: 'false', tabindex: '0' })),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) onEdit(state.doc.toString());
      }),
    ];
    this.fresh = (doc) => EditorState.create({ doc, extensions });
    this.view = new EditorView({ parent, state: this.fresh('') });
  }

  public set name(name: string) {
    this.called = name;
    // The editor asks for its attributes when it is updated.
    this.view.dispatch({});
  }

  /** Shows another text, whose history begins here. */
  public show(text: string): void {
    this.view.setState(this.fresh(text));
  }

  /** Changes the text in a way that can be undone. */
  public replace(text: string): void {
    const { doc } = this.view.state;
    this.view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }

  public mark(marks: readonly Mark[]): void {
    const { state } = this.view;
    const diagnostics = marks.map(({ severity, message, ...place }) => ({ ...this.range(place), severity, message }));
    this.view.dispatch(setDiagnostics(state, diagnostics));
  }

  public goTo(line: number, column: number): void {
    const { from } = this.range({ line, column });
    this.view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    this.view.focus();
  }

  private range({ line, column }: Pick<Mark, 'line' | 'column'>): { readonly from: number; readonly to: number } {
    const { doc } = this.view.state;
    const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return { from: Math.min(from + column - 1, to), to };
  }
}

const COLORS = HighlightStyle.define([
  { tag: [tags.atom, tags.propertyName, tags.definition(tags.propertyName)], class: 'key' },
  { tag: [tags.string, tags.number, tags.bool, tags.keyword], class: 'value' },
  { tag: [tags.comment, tags.meta], class: 'comment' },
]);
