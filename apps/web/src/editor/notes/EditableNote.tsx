import { ActionIcon } from '@mantine/core';
import { type Note, stepTitle } from '@navette/flow';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { nudges } from '../../canvas/moving/nudges';
import { NoteWords } from '../../canvas/notes/NoteWords';
import { plainNote } from '../../canvas/notes/note-markdown';
import { useLanguage } from '../../i18n/use-words';
import { keyName } from '../../keys/key-name';
import { useEditor } from '../editor-context';
import classes from './EditableNote.module.css';
import { NoteText } from './NoteText';

/** A note that can be written, moved by Alt and arrows and deleted: the inside of its card, on the canvas and in the outline. */
export const EditableNote = ({ note }: { note: Note }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { document: flow, catalog, readOnly, tool, apply, actions } = useEditor();
  const face = useRef<HTMLButtonElement>(null);
  const isWriting = tool?.kind === 'note' && tool.noteId === note.id;
  const wasWriting = useRef(isWriting);
  useEffect(() => {
    // The field is gone, and with it the focus.
    if (wasWriting.current && !isWriting && document.activeElement === document.body) face.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);
  const step = flow.steps[note.beside];
  const name = t('drawing.noteOf', { text: plainNote(note.text), title: step ? stepTitle(step, catalog, language) : '' });
  if (readOnly) return <NoteWords text={note.text} />;
  if (isWriting) return <NoteText note={note} />;
  const write = () => actions.use({ kind: 'note', noteId: note.id });
  const drop = () => {
    if (apply({ kind: 'dropNote', noteId: note.id })) actions.announce(t('drawing.noteDeleted'));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyName(event);
    const by = nudges[key];
    if (!by && key !== 'Del') return;
    event.preventDefault();
    event.stopPropagation();
    if (by) apply({ kind: 'putNote', note: { ...note, x: note.x + by.x, y: note.y + by.y } });
    else drop();
  };
  return (
    <>
      <button
        ref={face}
        type="button"
        className={classes.face}
        data-note={note.id}
        aria-label={name}
        aria-keyshortcuts="Enter Delete"
        onKeyDown={onKeyDown}
        onDoubleClick={write}
        onClick={(event) => event.detail === 0 && write()}
      />
      <div className={classes.words}>
        <NoteWords text={note.text} />
      </div>
      <span className={classes.acts} data-note-act>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('drawing.editNote')} onClick={write}>
          <IconPencil size={15} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('drawing.deleteNote')} onClick={drop}>
          <IconTrash size={15} />
        </ActionIcon>
      </span>
    </>
  );
};
