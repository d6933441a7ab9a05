import type { StepId } from '@navette/flow';
import { useEditor } from '../editor-context';
import { EditableNote } from './EditableNote';
import classes from './EditableNote.module.css';

/** The notes beside a step, under its line. */
export const OutlineNotes = ({ stepId }: { stepId: StepId }) => {
  const { document } = useEditor();
  const notes = Object.values(document.notes ?? {}).filter(({ beside }) => beside === stepId);
  return notes.map((note) => (
    <div key={note.id} className={classes.inOutline}>
      <EditableNote note={note} />
    </div>
  ));
};
