import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, linter } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { jsonFault } from './json-fault';

/** Our own colours, which follow the theme. */
const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--draft)' },
  { tag: tags.string, color: 'var(--state-done)' },
  { tag: tags.number, color: 'var(--state-running)' },
  { tag: [tags.bool, tags.null], color: 'var(--state-held)' },
]);

const looks = EditorView.theme({
  '&': { fontSize: '13px', backgroundColor: 'transparent', color: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '20px', maxHeight: '360px', overflow: 'auto' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--mantine-color-text)' },
  '.cm-cursor': { borderLeftColor: 'var(--mantine-color-text)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--mantine-color-dimmed)', border: '0' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--state-failed)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)' },
});

/** What may change while the editor lives. */
export type JsonViewSettings = { attributes: Record<string, string>; isReadOnly: boolean; sentence(line: number): string };

/** A text editor for JSON in `parent`: highlighted, its first fault underlined. Tab indents; Escape, then Tab, goes on to what comes next. */
export const createJsonView = (of: { parent: HTMLElement; text: string; settings: JsonViewSettings; onChange(text: string): void }) => {
  const settings = new Compartment();
  const view = new EditorView({
    parent: of.parent,
    state: EditorState.create({
      doc: of.text,
      extensions: [
        lineNumbers(),
        history(),
        json(),
        indentOnInput(),
        bracketMatching(),
        syntaxHighlighting(colours),
        looks,
        EditorView.lineWrapping,
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.updateListener.of((update) => update.docChanged && of.onChange(update.state.doc.toString())),
        settings.of(extensionsOf(of.settings)),
      ],
    }),
  });
  return {
    /** From outside, such as an undo of the flow; what is being typed comes back unchanged and changes nothing. */
    show(text: string) {
      const { doc } = view.state;
      if (text !== doc.toString()) view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    },
    set: (next: JsonViewSettings) => view.dispatch({ effects: settings.reconfigure(extensionsOf(next)) }),
    destroy: () => view.destroy(),
  };
};

const extensionsOf = ({ attributes, isReadOnly, sentence }: JsonViewSettings): Extension[] => [
  EditorView.contentAttributes.of(attributes),
  EditorState.readOnly.of(isReadOnly),
  linter((view) => faultsIn(view.state.doc.toString(), sentence), { delay: 300 }),
];

const faultsIn = (text: string, sentence: (line: number) => string): Diagnostic[] => {
  const fault = jsonFault(text);
  return fault ? [{ from: fault.from, to: fault.to, severity: 'error', message: sentence(fault.line) }] : [];
};
