import type { FlowDocument, Step } from '../document.js';
import type { Group, Note } from '../drawing.js';
import type { StepId } from '../ids.js';
import { type CopiedSteps, whatOf } from './copied-steps.js';
import { freeId } from './free-id.js';
import { mapPills } from './map-pills.js';
import { newStepId } from './new-step-id.js';
import type { Operation, Place } from './operation.js';

type Known = { at: Place /** Accounts of this installation. */; connections: readonly { id: string; connector: string }[] };
type Paste = { operation: Operation /** In the order in which they were copied. */; stepIds: StepId[] };

/**
 * Copied steps as one edit of this flow: under new identifiers, with an account of the same app, and with pills that find their step
 * again where there is the same one. A pill that does not becomes an issue, as if its step had been deleted.
 */
export const pasteSteps = (document: FlowDocument, copied: CopiedSteps, { at, connections }: Known): Paste => {
  const names = new Map<StepId, StepId>();
  let scratch = document;
  for (const step of copied.steps) {
    const id = newStepId(scratch, step.id.replace(/-\d+$/, ''));
    names.set(step.id, id);
    // Only the name counts: pills among the copied steps take no other.
    scratch = { ...scratch, steps: { ...scratch.steps, [id]: { id, kind: 'stop', as: 'done' } } };
  }
  const nameOf = (id: StepId): StepId => names.get(id) ?? id;
  const sources = foundAgain(scratch, document, copied);
  const steps = copied.steps.map((step): Step => {
    const moved = mapPills(step, (pill) => ({ ...pill, step: names.get(pill.step) ?? sources.get(pill.step) ?? pill.step }));
    const placed = { ...moved, id: nameOf(step.id), ...(step.inside !== undefined && { inside: nameOf(step.inside) }) };
    return rematched(placed, connections);
  });
  const links = copied.links.map((link) => ({ ...link, from: nameOf(link.from), to: nameOf(link.to) }));
  const drawing = drawingAgain(document, copied, nameOf);
  return { operation: { kind: 'addSteps', steps, links, at, ...drawing }, stepIds: steps.map(({ id }) => id) };
};

/** Notes and groups, under new identifiers too. */
const drawingAgain = (document: FlowDocument, { notes, groups }: CopiedSteps, nameOf: (id: StepId) => StepId) => ({
  ...(notes && {
    notes: named(notes, document.notes, 'note').map((note): Note => ({ ...note, beside: nameOf(note.beside) })),
  }),
  ...(groups && {
    groups: named(groups, document.groups, 'group').map((group): Group => ({ ...group, steps: group.steps.map(nameOf) })),
  }),
});

const named = <Each extends { id: string }>(all: Each[], known: Record<string, unknown> | undefined, base: string): Each[] => {
  const taken = new Set(Object.keys(known ?? {}));
  return all.map((each) => {
    const id = freeId(taken, base);
    taken.add(id);
    return { ...each, id };
  });
};

/** Where pills to steps that were left behind lead now; to an identifier that is free when another step has taken theirs. */
const foundAgain = (scratch: FlowDocument, { steps }: FlowDocument, { sources }: CopiedSteps): Map<StepId, StepId> =>
  new Map(
    sources.map(({ id, what }) => {
      const namesake = steps[id];
      if (namesake && whatOf(namesake) === what) return [id, id];
      const trigger = Object.values(steps).find((step) => step.kind === 'trigger' && whatOf(step) === what);
      return [id, trigger?.id ?? (namesake ? newStepId(scratch, `${id}-gone`) : id)];
    }),
  );

const rematched = (step: Step, connections: Known['connections']): Step => {
  if (step.kind === 'action') return withConnection(step, connections);
  if (step.kind !== 'wait' || step.for.kind !== 'event') return step;
  const { or } = step.for;
  const others = or && { or: or.map((event) => withConnection(event, connections)) };
  return { ...step, for: { ...withConnection(step.for, connections), ...others } };
};

/** The same account where it is known, else the only one of its app, else none: then the form asks. */
const withConnection = <Part extends { connector: string; connectionId?: string }>(part: Part, connections: Known['connections']): Part => {
  const own = connections.filter(({ connector }) => connector === part.connector);
  const { connectionId, ...plain } = part;
  const known = own.find(({ id }) => id === connectionId) ?? (own.length === 1 ? own[0] : undefined);
  return (known ? { ...plain, connectionId: known.id } : plain) as Part;
};
