import type { Note } from '@navette/flow';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteWords } from '../../canvas/notes/NoteWords';
import { useEditor } from '../editor-context';

/** Its editor is large, and few people write notes: it comes when first needed. */
const NoteEditor = lazy(async () => ({ default: (await import('./NoteEditor')).NoteEditor }));

/** Writing a note. Every letter is kept; a note in which nothing stands at the end goes. */
export const NoteText = ({ note }: { note: Note }) => {
  const { t } = useTranslation();
  const { apply, actions } = useEditor();
  // The drawing follows when there is time: a letter must not wait for it.
  const text = useRef(note.text);
  const leave = () => {
    if (text.current.trim() === '') apply({ kind: 'dropNote', noteId: note.id });
    actions.use(null);
  };
  const write = (next: string) => {
    text.current = next;
    apply({ kind: 'putNote', note: { ...note, text: next } });
  };
  return (
    <Suspense fallback={<NoteWords text={note.text} />}>
      <NoteEditor text={note.text} label={t('drawing.noteText')} onLeave={leave} onChange={write} />
    </Suspense>
  );
};
