import type { Step } from '../document.js';
import type { StepId } from '../ids.js';
import type { Ref } from '../value.js';
import type { DataFlow } from './data-flow.js';
import type { Survey } from './survey.js';
import type { Use } from './values-of.js';

/** A pill where it stands. */
export type Pill = { ref: Ref; use: Use; reader: Step };

/** What is wrong or doubtful about it. `loop`: the loop that it looks into, or that is still open. */
export type Verdict =
  | { code: 'pillBroken' | 'pillTooEarly' | 'pillOfOffStep' | 'pillMayBeEmpty' }
  | { code: 'pillOutOfLoop' | 'pillOfOpenLoop'; loop: StepId };

/** Undefined: the data is there whenever the reader begins. */
export const judgePill = (survey: Survey, flow: DataFlow, pill: Pill): Verdict | undefined => {
  const source = survey.steps.get(pill.ref.step);
  if (!source) return { code: 'pillBroken' };
  if (source.kind === 'trigger') return undefined;
  if (source.id === pill.reader.id && pill.use.kind === 'own') return undefined;
  const seen = loopsSeenInto(survey, pill);
  const home = survey.frameOf(source.id);
  if (!seen || !home) return undefined;
  if (source.kind === 'loop') {
    const ofTurn = pill.ref.path[0] === 'item' || pill.ref.path[0] === 'index';
    const open = seen.includes(source.id);
    if (open && ofTurn) return undefined;
    if (open) return { code: 'pillOfOpenLoop', loop: source.id };
    if (ofTurn) return { code: 'pillOutOfLoop', loop: source.id };
  }
  const closed = home.find((loop, depth) => seen[depth] !== loop);
  if (closed !== undefined) return { code: 'pillOutOfLoop', loop: closed };
  if (pill.use.kind === 'run') return source.off ? { code: 'pillOfOffStep' } : undefined;
  return judgeOrder(survey, flow, { ...pill, source, target: seen[home.length] ?? pill.reader.id });
};

/** The loops whose turns a value can look into. A loop's `collect` looks into the turn that has just ended. */
const loopsSeenInto = (survey: Survey, { reader, use }: Pill): StepId[] | undefined => {
  const frame = survey.frameOf(reader.id);
  return frame && use.kind === 'collect' ? [...frame, reader.id] : frame;
};

/** `target`: the reader, or the loop around it that stands beside the source. */
type OrderedPill = Pill & { source: Step; target: StepId };

const judgeOrder = (survey: Survey, flow: DataFlow, { ref, use, reader, source, target }: OrderedPill): Verdict | undefined => {
  const afterTurn = use.kind === 'collect' && survey.frameOf(source.id)?.at(-1) === reader.id;
  if (!afterTurn && !flow.isBefore(source.id, target)) return { code: 'pillTooEarly' };
  if (source.off) return { code: 'pillOfOffStep' };
  if (use.inCondition || ref.transforms?.some((transform) => transform.name === 'default')) return undefined;
  const certain = afterTurn ? flow.isCertainInTurn(source.id) : flow.isCertain(source.id, target);
  return certain ? undefined : { code: 'pillMayBeEmpty' };
};
