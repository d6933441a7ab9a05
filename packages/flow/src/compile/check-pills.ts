import type { Step } from '../document.js';
import type { StepId } from '../ids.js';
import { type Issue, type IssuePlace, issueOf } from '../issues.js';
import type { Ref } from '../value.js';
import { type DataFlow, dataFlowOf } from './data-flow.js';
import { pillName, stepName } from './names.js';
import type { Survey } from './survey.js';
import { refsIn, type Use, valuesOf } from './values-of.js';

/** Data of other steps: does the step exist, has it run before, may its data be empty. A step that is off reads nothing. */
export const checkPills = (survey: Survey): Issue[] => {
  const flow = dataFlowOf(survey);
  return survey.order.flatMap((id) => {
    const step = survey.steps.get(id)!;
    if (step.off) return [];
    return valuesOf(step)
      .filter(({ use }) => step.kind !== 'trigger' || use.kind !== 'field')
      .flatMap(({ value, field, use }) => refsIn(value, field).map((placed) => ({ ...placed, use })))
      .flatMap(({ ref, field, use }) => judge(survey, flow, { ref, use, reader: step, at: { stepId: id, field } }) ?? []);
  });
};

type Pill = { ref: Ref; use: Use; reader: Step; at: IssuePlace };

const judge = (survey: Survey, flow: DataFlow, pill: Pill): Issue | undefined => {
  const source = survey.steps.get(pill.ref.step);
  const places = { pill: pillName(survey, pill.ref), from: stepName(survey, pill.ref.step) };
  if (!source) return issueOf('pillBroken', places, { ...pill.at, fix: { kind: 'restoreStep', step: pill.ref.step } });
  if (source.kind === 'trigger') return undefined;
  if (source.id === pill.reader.id && pill.use.kind === 'own') return undefined;
  const seenFrom = framesSeenFrom(survey, pill);
  const home = survey.frameOf(source.id);
  if (!seenFrom || !home) return undefined;
  if (source.kind === 'loop') {
    const verdict = judgeLoop(pill, seenFrom.includes(source.id));
    if (verdict === 'fine') return undefined;
    if (verdict) return issueOf(verdict, { ...places, loop: places.from }, pill.at);
  }
  const closed = home.find((loop, depth) => seenFrom[depth] !== loop);
  if (closed !== undefined) return issueOf('pillOutOfLoop', { ...places, loop: stepName(survey, closed) }, pill.at);
  return judgeOrder(survey, flow, { ...pill, target: seenFrom[home.length] ?? pill.reader.id, source }, places);
};

/** The loops whose turns a value can look into. A loop's `collect` looks into the turn that has just ended. */
const framesSeenFrom = (survey: Survey, { reader, use }: Pill): StepId[] | undefined => {
  const frame = survey.frameOf(reader.id);
  return frame && use.kind === 'collect' ? [...frame, reader.id] : frame;
};

/** A loop has its item while it is open, and its results once it is done. */
const judgeLoop = (pill: Pill, open: boolean): 'fine' | 'pillOfOpenLoop' | 'pillOutOfLoop' | undefined => {
  const ofTurn = pill.ref.path[0] === 'item' || pill.ref.path[0] === 'index';
  if (open) return ofTurn ? 'fine' : 'pillOfOpenLoop';
  return ofTurn ? 'pillOutOfLoop' : undefined;
};

type Ordered = Pill & { source: Step; target: StepId };
type Names = { pill: ReturnType<typeof pillName>; from: ReturnType<typeof stepName> };

const judgeOrder = (survey: Survey, flow: DataFlow, pill: Ordered, places: Names): Issue | undefined => {
  const { source, target, use } = pill;
  const afterTurn = use.kind === 'collect' && survey.frameOf(source.id)?.at(-1) === pill.reader.id;
  if (!afterTurn && !flow.isBefore(source.id, target)) return issueOf('pillTooEarly', places, pill.at);
  if (source.off) return issueOf('pillOfOffStep', places, { ...pill.at, fix: { kind: 'switchOn', step: source.id } });
  if (use.inCondition || pill.ref.transforms?.some((transform) => transform.name === 'default')) return undefined;
  const certain = afterTurn ? flow.isCertainInTurn(source.id) : flow.isCertain(source.id, target);
  return certain ? undefined : issueOf('pillMayBeEmpty', places, pill.at);
};
