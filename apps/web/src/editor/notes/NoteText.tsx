import { Textarea } from '@mantine/core';
import type { Note } from '@navette/flow';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import classes from './EditableNote.module.css';

/** Writing a note. Every letter is kept; a note in which nothing stands at the end goes. */
export const NoteText = ({ note }: { note: Note }) => {
  const { t } = useTranslation();
  const { apply, actions } = useEditor();
  // The drawing follows when there is time: a letter must not wait for it.
  const [text, setText] = useState(note.text);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // What opened it (a menu) gives the focus back to a step first.
    const timer = setTimeout(() => {
      area.current?.focus();
      area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
    }, 60);
    return () => clearTimeout(timer);
  }, []);
  const close = () => {
    if (text.trim() === '') apply({ kind: 'dropNote', noteId: note.id });
    actions.use(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <Textarea
      ref={area}
      autosize
      minRows={3}
      maxRows={14}
      variant="unstyled"
      classNames={{ input: classes.area! }}
      aria-label={t('drawing.noteText')}
      placeholder={t('drawing.noteText')}
      maxLength={5000}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        apply({ kind: 'putNote', note: { ...note, text: event.currentTarget.value } });
      }}
      onKeyDown={onKeyDown}
      onBlur={close}
    />
  );
};
