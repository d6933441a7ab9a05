import type { FlowDocument, Group, Note, Part, StepId } from '@navette/flow';

/** What differs in what was drawn for those who read the flow: it never runs, and a colleague wants to know of it all the same. */
export type DrawingChange = NoteChange | GroupChange | MoveChange;
type Kind = 'added' | 'changed' | 'removed';
type NoteChange = { kind: Kind; note: Note; parts: Part[] };
type GroupChange = { kind: Kind; group: Group; parts: Part[] };
/** Moved by somebody: steps in free position, and notes. */
type MoveChange = { kind: 'moved'; stepIds: StepId[]; notes: Note[]; parts: Part[] };

export const drawingChanges = (before: FlowDocument, after: FlowDocument, parts: readonly Part[]): DrawingChange[] => {
  const notes = parts.flatMap((part) => partIn(part, 'notes', before.notes, after.notes));
  const groups = parts.flatMap((part) => partIn(part, 'groups', before.groups, after.groups));
  const steps = parts.flatMap((part) => partIn(part, 'layout/positions', positionsOf(before), positionsOf(after))).filter(isMoved);
  const moved = notes.filter((pair) => isMoved(pair) && pair.before?.text === pair.after?.text);
  const shown = notes.filter((pair) => !moved.includes(pair));
  return [
    ...shown.map(({ part, ...pair }): NoteChange => ({ kind: kindOf(pair), note: (pair.after ?? pair.before)!, parts: [part] })),
    ...groups.map(({ part, ...pair }): GroupChange => ({ kind: kindOf(pair), group: (pair.after ?? pair.before)!, parts: [part] })),
    ...(steps.length + moved.length === 0
      ? []
      : [
          {
            kind: 'moved',
            stepIds: steps.map(({ id }) => id),
            notes: moved.map((pair) => pair.after!),
            parts: [...steps, ...moved].map(({ part }) => part),
          } as const,
        ]),
  ];
};

type Pair<Of> = { before: Of | undefined; after: Of | undefined };
type Named<Of> = Pair<Of> & { part: Part; id: string };

const partIn = <Of>(part: Part, of: string, before: Record<string, Of> = {}, after: Record<string, Of> = {}): Named<Of>[] => {
  const id = part.startsWith(`${of}/`) ? part.slice(of.length + 1) : '';
  return id in before || id in after ? [{ part, id, before: before[id], after: after[id] }] : [];
};

/** In automatic layout nobody has put a step anywhere. */
const positionsOf = ({ layout }: FlowDocument) => (layout.mode === 'free' ? layout.positions : {});

/** What has come or gone has not moved. */
const isMoved = ({ before, after }: Pair<unknown>): boolean => before !== undefined && after !== undefined;

const kindOf = ({ before, after }: Pair<unknown>): Kind => (before === undefined ? 'added' : after === undefined ? 'removed' : 'changed');
