import type { FlowDocument, Link, Step, TriggerStep } from '../document.js';
import { durationMs } from '../duration.js';
import type { ExitId } from '../ids.js';
import type { Json } from '../json.js';
import type { OnFailure, Plan, PlanStep, PlanStepKind, PlanTrigger } from '../plan.js';
import { retryPolicy } from '../retry-policy.js';
import { findAction, findTrigger } from '../sentence/find-in-catalog.js';
import type { Value } from '../value.js';
import { passingExit } from './exits-of.js';
import { reachedFrom } from './reached-from.js';
import type { Survey } from './survey.js';
import { jsonOf } from './view-of.js';
import { visibleFields } from './visible-fields.js';

const ordinaryTimeout = 60_000;
const longTimeout = 15 * 60_000;

/** Makes the plan of a document without blocking issues. Leaves out what no run can come to. */
export const assemble = (survey: Survey & { trigger: TriggerStep }): Plan => {
  const links = survey.links.flatMap((link) => asPassed(survey.steps.get(link.from)!, link));
  const reached = reachedFrom(links, survey.trigger.id);
  const kept = survey.order.filter((id) => id !== survey.trigger.id && reached.has(id));
  return {
    trigger: planTrigger(survey, survey.trigger),
    steps: kept.map((id) => ({
      id,
      before: links.filter((link) => link.to === id && reached.has(link.from)).map((link) => ({ step: link.from, exit: link.exit })),
      loops: survey.frameOf(id) ?? [],
      ...planKind(survey, survey.steps.get(id)!),
    })),
    settings: planSettings(survey.document),
  };
};

const planSettings = ({ settings: { timeZone, country, tooLateAfter } }: FlowDocument): Plan['settings'] => ({
  timeZone,
  country,
  ...(tooLateAfter && { tooLateAfter: durationMs(tooLateAfter) }),
});

/** A step that is off has one way out, `next`: the one by which its kind is passed over. */
const asPassed = (step: Step, link: Link): (Link & { exit: ExitId })[] => {
  if (!step.off) return [link];
  return link.exit === passingExit(step) ? [{ ...link, exit: 'next' }] : [];
};

const planTrigger = (survey: Survey, step: TriggerStep): PlanTrigger => {
  const params = visibleFields(findTrigger(survey.catalog, step)?.params ?? {}, step.params);
  return defined({
    id: step.id,
    connector: step.connector,
    trigger: step.trigger,
    connectionId: step.connectionId,
    params: Object.fromEntries(Object.entries(params).map(([name, value]): [string, Json] => [name, literalOf(value)])),
    filter: step.filter,
    entry: step.threshold ? undefined : step.entry,
    threshold: step.threshold,
    neverFor: step.neverFor,
    leave: step.leave?.length ? step.leave : undefined,
    answer: step.answer,
  });
};

/** Pills in a trigger are blocking, so there is none here. */
const literalOf = (value: Value): Json => jsonOf(value) ?? null;

const planKind = (survey: Survey, step: Step): PlanStepKind => {
  if (step.off) return { kind: 'off' };
  switch (step.kind) {
    case 'action':
      return planAction(survey, step);
    case 'branch':
      return { kind: 'branch', mode: step.mode, paths: step.paths.map(({ id, when }) => ({ id, when })) };
    case 'loop':
      return defined({ kind: 'loop', items: step.items, concurrency: step.concurrency, collect: step.collect });
    case 'wait':
      return { kind: 'wait', for: step.for };
    case 'subflow': {
      const { flowId, input, waitForResult } = step;
      return { kind: 'subflow', flowId, input, waitForResult, onFailure: onFailureOf(survey, step) };
    }
    case 'stop':
      return defined({ kind: 'stop', as: step.as, message: step.message });
    case 'trigger':
      throw new Error('a trigger is no step of a plan');
  }
};

const planAction = (survey: Survey, step: Extract<Step, { kind: 'action' }>): PlanStepKind => {
  const action = findAction(survey.catalog, step);
  const long = action?.long ?? false;
  return defined({
    kind: 'action',
    connector: step.connector,
    action: step.action,
    connectionId: step.connectionId,
    params: visibleFields(action?.params ?? {}, step.params),
    onlyIf: step.onlyIf,
    retry: retryPolicy(step.retry),
    timeout: step.timeout ? durationMs(step.timeout) : long ? longTimeout : ordinaryTimeout,
    onFailure: onFailureOf(survey, step),
    long,
  });
};

/** Drawing an error path is choosing it, unless something else was chosen. */
const onFailureOf = (survey: Survey, step: Extract<Step, { kind: 'action' | 'subflow' }>): OnFailure =>
  step.onFailure ?? (survey.links.some((link) => link.from === step.id && link.exit === 'error') ? 'path' : 'stop');

/** Without the keys that hold nothing: a plan is compared and stored as JSON. */
const defined = <T extends PlanStep | PlanStepKind | PlanTrigger>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
