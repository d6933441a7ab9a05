import type { Note } from '@navette/flow';
import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { type PointerEvent, type ReactNode, useState } from 'react';
import type { Layout, Point } from '../layout/layout';
import { grid } from '../moving/placed-steps';
import type { DrawnFlow } from '../use-drawn-flow';
import { besideNearest } from './beside-nearest';
import classes from './Notes.module.css';
import { NoteWords } from './NoteWords';
import { noteSpot } from './note-spot';

type Props = { drawn: DrawnFlow; renderNote?: ((note: Note) => ReactNode) | undefined; onMove?: ((note: Note) => void) | undefined };

/** Cards of text, each where its step is. Dragged, one goes to the step that it is then nearest to. */
export const Notes = ({ drawn: { document, graph, layout }, renderNote, onMove }: Props) => (
  <ViewportPortal>
    {Object.values(document.notes ?? {}).map((note) => (
      <NoteCard key={note.id} note={note} at={noteSpot(note, graph.order, layout)} layout={layout} onMove={onMove}>
        {renderNote ? renderNote(note) : <NoteWords text={note.text} />}
      </NoteCard>
    ))}
  </ViewportPortal>
);

type CardProps = { note: Note; at: Point; layout: Layout; onMove: Props['onMove']; children: ReactNode };

const NoteCard = ({ note, at, layout, onMove, children }: CardProps) => {
  const flow = useReactFlow();
  const [moved, setMoved] = useState<Point | null>(null);
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (!onMove || event.button !== 0 || (event.target as HTMLElement).closest('a, [data-note-act]')) return;
    const card = event.currentTarget;
    const from = { x: event.clientX, y: event.clientY };
    const by = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
      const zoom = flow.getZoom();
      return { x: snapped((clientX - from.x) / zoom), y: snapped((clientY - from.y) / zoom) };
    };
    const onPointerMove = (next: globalThis.PointerEvent) => setMoved(by(next));
    const end = (last: globalThis.PointerEvent) => {
      card.ownerDocument.removeEventListener('pointermove', onPointerMove);
      card.ownerDocument.removeEventListener('pointerup', end);
      card.ownerDocument.removeEventListener('pointercancel', end);
      setMoved(null);
      const { x, y } = by(last);
      if (last.type === 'pointerup' && (x !== 0 || y !== 0)) onMove(besideNearest(note, { x: at.x + x, y: at.y + y }, layout));
    };
    card.ownerDocument.addEventListener('pointermove', onPointerMove);
    card.ownerDocument.addEventListener('pointerup', end);
    card.ownerDocument.addEventListener('pointercancel', end);
  };
  const { x, y } = { x: at.x + (moved?.x ?? 0), y: at.y + (moved?.y ?? 0) };
  return (
    <div
      className={`nopan nowheel ${classes.note}`}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      data-movable={onMove !== undefined || undefined}
      data-moving={moved !== null || undefined}
      onPointerDown={begin}
    >
      {children}
    </div>
  );
};

const snapped = (length: number): number => Math.round(length / grid) * grid;
