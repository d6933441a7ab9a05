import '@mantine/tiptap/styles.css';
import { RichTextEditor } from '@mantine/tiptap';
import { useEditor } from '@tiptap/react';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './NoteEditor.module.css';
import { documentOfNote, noteOfDocument } from './note-document';
import { noteWriting } from './note-writing';

type Props = {
  text: string;
  label: string;
  /** A card that was opened to be written in: it takes the focus, and is left by Esc or by going elsewhere. */
  onLeave?: () => void;
  onChange(text: string): void;
};

/** Bold, italic, lists and links, by keys, by buttons, or typed as in Markdown. */
export const NoteEditor = ({ text, label, onLeave, onChange }: Props) => {
  const { t } = useTranslation();
  const latest = useRef({ text, onChange });
  latest.current = { text, onChange };
  const editor = useEditor({
    extensions: noteWriting,
    content: documentOfNote(text),
    editorProps: {
      attributes: { role: 'textbox', 'aria-label': label, 'aria-multiline': 'true' },
    },
    onUpdate: ({ editor: changed }) => {
      const next = noteOfDocument(changed.getJSON());
      if (next === latest.current.text) return;
      latest.current.text = next;
      latest.current.onChange(next);
    },
  });
  const isCard = onLeave !== undefined;
  useEffect(() => {
    // A card is drawn when there is time, from a text that is older than what stands in it.
    if (isCard || !editor || noteOfDocument(editor.getJSON()) === text) return;
    editor.commands.setContent(documentOfNote(text), { emitUpdate: false });
  }, [editor, text, isCard]);
  useEffect(() => {
    if (!editor || !isCard) return undefined;
    // What opened it (a menu) gives the focus back to a step first.
    const timer = setTimeout(() => editor.commands.focus('end'), 60);
    return () => clearTimeout(timer);
  }, [editor, isCard]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onLeave) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    // The address of a link is asked for in a portal.
    const isHere = relatedTarget instanceof Element && (currentTarget.contains(relatedTarget) || relatedTarget.closest('[data-portal]'));
    if (!isHere) onLeave?.();
  };
  return (
    <RichTextEditor
      editor={editor}
      labels={t('richText', { returnObjects: true })}
      classNames={{ root: classes.root, toolbar: classes.toolbar, content: classes.content }}
      data-card={isCard || undefined}
      data-note-act
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <RichTextEditor.Toolbar role="toolbar" aria-label={t('mapping.formatting', { field: label })}>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
        <RichTextEditor.Link />
        <RichTextEditor.Unlink />
      </RichTextEditor.Toolbar>
      <RichTextEditor.Content />
    </RichTextEditor>
  );
};
