import type { Catalog } from './catalog.js';
import { assemble } from './compile/assemble.js';
import { reachedFrom } from './compile/reached-from.js';
import { type CompileOptions, type Survey, surveyOf } from './compile/survey.js';
import { issuesIn } from './compile.js';
import type { FlowDocument, Step, TriggerStep } from './document.js';
import type { StepId } from './ids.js';
import type { Issue, IssueCode } from './issues.js';
import type { Json } from './json.js';
import type { Plan, PlanTest } from './plan.js';
import { findAction, findTrigger } from './sentence/find-in-catalog.js';
import { awaitedEvents } from './waits/awaited-events.js';

/** The whole flow, from its trigger to a step, or one step with data that is given. */
export type TestScope = { kind: 'all' } | { kind: 'to'; stepId: StepId } | { kind: 'only'; stepId: StepId };

export type TestWish = { scope: TestScope } & PlanTest;

/** `plan` is there unless something in the way must be mended first: `issues` says what. `leftOut`: steps that cannot run yet. */
export type CompiledTest = { plan: Plan | undefined; issues: Issue[]; leftOut: StepId[] };

/**
 * A plan for one test of a draft as it stands. What has issues is left out with all that needs it; the trigger's own issues do not
 * matter, because its data is given.
 */
export const compileTest = (document: FlowDocument, catalog: Catalog, wish: TestWish & { options?: CompileOptions }): CompiledTest => {
  const survey = surveyOf(document, catalog, wish.options ?? {});
  const { trigger } = survey;
  const issues = issuesIn(survey).filter((issue) => isInTheWay(survey, issue, wish));
  const blocked = new Set(issues.flatMap(({ stepId }) => (stepId === undefined ? [] : [stepId])));
  if (!trigger || issues.some(({ stepId }) => stepId === undefined)) return { plan: undefined, issues, leftOut: [] };
  const wanted = stepsOf(survey, wish.scope);
  if (wish.scope.kind !== 'all' && [...wanted].some((id) => blocked.has(id)))
    return { plan: undefined, issues: issues.filter(({ stepId }) => wanted.has(stepId!)), leftOut: [] };
  const without = new Set([...blocked].flatMap((id) => [...reachedFrom(survey.links, id)]));
  const kept = new Set([...wanted].filter((id) => !without.has(id)));
  // Whoever asks for one step wants to see it, whatever the run would do.
  const start = wish.scope.kind === 'only' ? { ...trigger, leave: [] } : trigger;
  const plan = assemble({ ...surveyOf(partOf(document, { kept, trigger, scope: wish.scope }), catalog, {}), trigger: start });
  if (plan.steps.length === 0) return { plan: undefined, issues, leftOut: [] };
  const data = { ...examplesOfWaits(survey, wish.exits), ...document.pinned, ...wish.data };
  const test: PlanTest = { writes: wish.writes, exits: wish.exits, data };
  return { plan: { ...plan, test }, issues, leftOut: survey.order.filter((id) => wanted.has(id) && !kept.has(id)) };
};

/** A test needs neither a name nor, for what it only simulates, an account. */
const needless = new Set<IssueCode>(['nameEmpty', 'linkLost', 'flowEmpty']);
const ofAccounts = new Set<IssueCode>(['connectionMissing', 'connectionUnknown']);

const isInTheWay = ({ steps, trigger, catalog }: Survey, { level, code, stepId }: Issue, { writes }: TestWish): boolean => {
  if (level !== 'blocking' || needless.has(code) || (stepId !== undefined && stepId === trigger?.id)) return false;
  const step = stepId === undefined ? undefined : steps.get(stepId);
  const isSimulated = step?.kind === 'action' && writes === 'simulated' && findAction(catalog, step)?.effect === 'write';
  return !(ofAccounts.has(code) && (isSimulated || step?.kind === 'wait'));
};

const stepsOf = (survey: Survey, scope: TestScope): Set<StepId> => {
  if (scope.kind === 'all') return new Set([...survey.steps.keys()].filter((id) => id !== survey.trigger?.id));
  const before = scope.kind === 'to' ? ancestorsOf(survey, scope.stepId) : [];
  const body = [...survey.steps.keys()].filter((id) => survey.frameOf(id)?.includes(scope.stepId));
  return new Set([...before, scope.stepId, ...body].filter((id) => survey.steps.has(id) && id !== survey.trigger?.id));
};

const ancestorsOf = ({ links }: Survey, stepId: StepId): StepId[] => {
  const found = new Set([stepId]);
  for (const id of found) for (const link of links) if (link.to === id) found.add(link.from);
  return [...found];
};

type Part = { kept: Set<StepId>; trigger: TriggerStep; scope: TestScope };

/** The same flow with these steps alone. One step by itself comes right after the trigger, out of its loops. */
const partOf = (document: FlowDocument, { kept, trigger, scope }: Part): FlowDocument => {
  const { inside: _, ...freeTrigger } = trigger;
  const alone = scope.kind === 'only' ? scope.stepId : undefined;
  const steps: Record<StepId, Step> = { [trigger.id]: { ...freeTrigger, off: false } };
  for (const id of kept) steps[id] = id === alone ? outOfLoop(document.steps[id]!) : document.steps[id]!;
  const links = document.links.filter(({ from, to }) => steps[from] && steps[to] && to !== alone);
  return { ...document, steps, links: alone === undefined ? links : [{ from: trigger.id, exit: 'next', to: alone }, ...links] };
};

const outOfLoop = ({ inside: _, ...step }: Step): Step => step as Step;

/** What the event that ends a wait holds, as its connector shows it: the one of the chosen exit, else the first. */
const examplesOfWaits = ({ steps, catalog }: Survey, exits: PlanTest['exits']): Record<StepId, Json> =>
  Object.fromEntries(
    [...steps].flatMap(([id, step]) => {
      const events = step.kind === 'wait' ? awaitedEvents(step.for) : [];
      const event = events.find(({ exit }) => exit === exits[id]) ?? events[0];
      return event ? [[id, findTrigger(catalog, event)?.sample ?? {}]] : [];
    }),
  );
