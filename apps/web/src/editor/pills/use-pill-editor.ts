import type { Ref } from '@navette/flow';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Placeholder } from '@tiptap/extensions';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { sameJson } from '../state/same-json';
import { documentOfParts, partsOfDocument, pillOf } from './document-of-parts';
import type { PillFieldProps } from './PillField';
import { partsOfValue, valueOfParts } from './parts-of-value';
import { PillNode } from './pill-node';
import { isWordStart } from './word-start';

const OneLine = Document.extend({ content: 'paragraph' });

/** Text ⇄ value, and the picker that `/` opens. Undo belongs to the flow, not to the field: the document is the only truth. */
export const usePillEditor = (props: PillFieldProps & { takesData: boolean }) => {
  const { label, value, multiline = false, placeholder = '', readOnly = false, required, describedBy, invalid, single } = props;
  const latest = useRef(props);
  latest.current = props;
  const slashAt = useRef<number | null>(null);
  const [opened, setOpened] = useState(false);
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
        attributes: {
          role: 'textbox',
          'aria-label': label,
          'aria-multiline': String(multiline),
          'aria-required': String(required ?? false),
          'aria-invalid': String(invalid ?? false),
          'aria-readonly': String(readOnly),
          ...(describedBy && { 'aria-describedby': describedBy }),
        },
        handleTextInput: (view, from, _to, text) => {
          if (text !== '/' || !latest.current.takesData || !isWordStart(view.state.doc, from)) return false;
          slashAt.current = from;
          setOpened(true);
          return false;
        },
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
    setOpened(false);
    slashAt.current = null;
    editor?.commands.focus();
  };
  const pick = (ref: Ref) => {
    if (!editor) return;
    const slash = slashAt.current;
    const chain = editor.chain().focus();
    if (single) chain.clearContent();
    else if (slash !== null && editor.state.doc.textBetween(slash, Math.min(slash + 1, editor.state.doc.content.size)) === '/')
      chain.deleteRange({ from: slash, to: slash + 1 });
    chain.insertContent(pillOf(ref)).run();
    setOpened(false);
    slashAt.current = null;
  };
  return { editor, picker: { opened, open: () => setOpened(true), close, pick } };
};

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
