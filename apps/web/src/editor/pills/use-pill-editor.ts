import type { Ref } from '@navette/flow';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Placeholder } from '@tiptap/extensions';
import type { Node, Slice } from '@tiptap/pm/model';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { sameJson } from '../state/same-json';
import { documentOfParts, partsOfDocument, pillOf, refOfPill } from './document-of-parts';
import { droppedPill } from './dragged-pill';
import type { PillFieldProps } from './PillField';
import { partsOfValue, valueOfParts } from './parts-of-value';
import { PillNode } from './pill-node';
import { isWordStart } from './word-start';

const OneLine = Document.extend({ content: 'paragraph' });

/** Text ⇄ value, and the picker that `/` opens. Undo belongs to the flow, not to the field: the document is the only truth. */
export const usePillEditor = (props: PillFieldProps & { takesData: boolean }) => {
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
  const extensions = useMemo(
    () => [multiline ? Document : OneLine, Paragraph, Text, PillNode, Placeholder.configure({ placeholder })],
    [multiline, placeholder],
  );
  const editor = useEditor(
    {
      extensions,
      editable: !readOnly,
      content: documentOfParts(partsOfValue(value) ?? []),
      editorProps: {
        attributes: () => attributesOf(latest.current),
        handleTextInput: (view, from, _to, text) => {
          if (!latest.current.takesData) return false;
          if (searched.current !== null) {
            // The picker is opening and has not the focus yet: what is typed meanwhile is searched for.
            search(searched.current + text);
            return true;
          }
          if (latest.current.single) {
            // One pill and nothing beside it: what is typed searches for it.
            search(text === '/' ? '' : text);
            return true;
          }
          if (text !== '/' || !isWordStart(view.state.doc, from)) return false;
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
        const next = valueOfParts(partsOfDocument(changed.getJSON()), before);
        if (!sameJson(next, before)) latest.current.onChange(next);
      },
    },
    [extensions, readOnly],
  );
  useFollowed(editor, props);

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
    const chain = editor.chain().focus();
    if (single) chain.clearContent();
    else if (slash !== null && editor.state.doc.textBetween(slash, Math.min(slash + 1, editor.state.doc.content.size)) === '/')
      chain.deleteRange({ from: slash, to: slash + 1 });
    chain.insertContent(pillOf(single ? { kind: 'ref', step: ref.step, path: ref.path } : ref)).run();
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
const useFollowed = (editor: Editor | null, { value, onChange: _ }: PillFieldProps): void => {
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const shown = valueOfParts(partsOfDocument(editor.getJSON()), value);
    const wanted = valueOfParts(partsOfValue(value) ?? [], value);
    if (!sameJson(shown, wanted)) editor.commands.setContent(documentOfParts(partsOfValue(value) ?? []), { emitUpdate: false });
  }, [editor, value]);
};

/** Left to the page, which undoes the flow's last edit. */
const isUndo = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase());
