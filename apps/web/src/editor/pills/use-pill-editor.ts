import type { Ref, Value } from '@navette/flow';
import { Placeholder } from '@tiptap/extensions';
import type { Node, Slice } from '@tiptap/pm/model';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { sameJson } from '../state/same-json';
import { pillOf, refOfPill } from './document-of-parts';
import { droppedPill } from './dragged-pill';
import type { PillFieldProps } from './PillField';
import { PillNode } from './pill-node';
import { manyLines, oneLine, type PillText } from './pill-text';
import { isWordStart } from './word-start';

/** Text ⇄ value, and the picker that `/` opens. Undo belongs to the flow, not to the field: the document is the only truth. */
export const usePillEditor = (props: PillFieldProps & { takesData: boolean }, text: PillText = props.multiline ? manyLines : oneLine) => {
  const { value, multiline = false, placeholder = '', readOnly = false, single } = props;
  const latest = useRef(props);
  latest.current = props;
  const slashAt = useRef<number | null>(null);
  const [picker, setPicker] = useState<{ query: string } | null>(null);
  const searched = useRef<string | null>(null);
  const search = (query: string | null) => {
    searched.current = query;
    setPicker(query === null ? null : { query });
  };
  const extensions = useMemo(() => [...text.extensions, PillNode, Placeholder.configure({ placeholder })], [text, placeholder]);
  const editor = useEditor(
    {
      extensions,
      editable: !readOnly,
      content: text.contentOf(value),
      editorProps: {
        attributes: () => attributesOf(latest.current),
        handleTextInput: (view, from, _to, typed) => {
          if (!latest.current.takesData) return false;
          if (searched.current !== null) {
            // The picker is opening and has not the focus yet: what is typed meanwhile is searched for.
            search(searched.current + typed);
            return true;
          }
          if (latest.current.single) {
            // One pill and nothing beside it: what is typed searches for it.
            search(typed === '/' ? '' : typed);
            return true;
          }
          if (typed !== '/' || !isWordStart(view.state.doc, from)) return false;
          slashAt.current = from;
          search('');
          return false;
        },
        // Kept from ProseMirror, which would take it for its own: it closes the form.
        handleDOMEvents: { keydown: (_view, event) => event.key === 'Escape' },
        handlePaste: (_view, _event, slice) => takesOnly(latest.current, slice),
        handleDrop: (_view, event) => {
          const pill = latest.current.single ? droppedPill(event.dataTransfer) : undefined;
          if (pill) latest.current.onChange(pill);
          return pill !== undefined;
        },
        clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n', textOfLeaf),
        handleKeyDown: (_view, event) => (event.key === 'Enter' && !multiline) || isUndo(event),
      },
      onUpdate: ({ editor: changed }) => {
        const before = latest.current.value;
        const next = text.valueOf(changed, before);
        if (!sameJson(next, before)) latest.current.onChange(next);
      },
    },
    [extensions, readOnly],
  );
  useFollowed(editor, value, text);

  const close = () => {
    search(null);
    slashAt.current = null;
    editor?.commands.focus();
  };
  const pick = (ref: Ref) => {
    if (!editor) return;
    const slash = slashAt.current;
    // Data that may be missing comes with a default to fill in.
    editor.storage.pill.opensNext = !single && ref.transforms !== undefined;
    // As bold as what was being typed.
    const marks = (editor.state.storedMarks ?? editor.state.selection.$from.marks()).map((mark) => mark.toJSON());
    const chain = editor.chain().focus();
    if (single) chain.clearContent();
    else if (slash !== null && editor.state.doc.textBetween(slash, Math.min(slash + 1, editor.state.doc.content.size)) === '/')
      chain.deleteRange({ from: slash, to: slash + 1 });
    chain.insertContent({ ...pillOf(single ? { kind: 'ref', step: ref.step, path: ref.path } : ref), marks }).run();
    search(null);
    slashAt.current = null;
  };
  return { editor, picker: { opened: picker !== null, query: picker?.query, open: () => search(''), close, pick } };
};

/** Read anew at each drawing, so that what is said of the field follows its issues. */
const attributesOf = ({ label, multiline = false, required = false, invalid = false, readOnly = false, ...rest }: PillFieldProps) => ({
  role: 'textbox',
  'aria-label': label,
  'aria-multiline': String(multiline),
  'aria-required': String(required),
  'aria-invalid': String(invalid),
  'aria-readonly': String(readOnly),
  ...(rest.describedBy && { 'aria-describedby': rest.describedBy }),
  ...(rest.inputMode && { inputmode: rest.inputMode }),
});

/** Pasting text beside a single pill would make it text. */
const takesOnly = ({ single = false, onChange }: PillFieldProps, slice: Slice): boolean => {
  if (!single) return false;
  slice.content.descendants((node) => {
    if (node.type.name === 'pill') onChange(refOfPill(node.attrs as Parameters<typeof refOfPill>[0]));
  });
  return true;
};

/** In another programme a pill is the name of its data. */
const textOfLeaf = (node: Node): string => (node.type.name === 'pill' ? `⟦${(node.attrs.path as string[]).join('.')}⟧` : '');

/** Undo, a colleague's edit, another step: what stands in the field follows the document. */
const useFollowed = (editor: Editor | null, value: Value | undefined, text: PillText): void => {
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    if (!sameJson(text.valueOf(editor, value), text.normal(value)))
      editor.commands.setContent(text.contentOf(value), { emitUpdate: false });
  }, [editor, value, text]);
};

/** Left to the page, which undoes the flow's last edit. */
const isUndo = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase());
