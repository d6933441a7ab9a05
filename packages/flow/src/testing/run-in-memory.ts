import { assemble } from '../compile/assemble.js';
import { surveyOf } from '../compile/survey.js';
import type { FlowDocument } from '../document.js';
import { holds } from '../evaluate/holds.js';
import { resolve, resolveParams } from '../evaluate/resolve.js';
import { itemsOf, scopeAt } from '../foresee/scope-at.js';
import type { Json } from '../json.js';
import type { Plan, PlanStep, Settlement, StepCall } from '../plan.js';
import { runPlan } from '../run-plan.js';
import { shapeOf } from '../shape.js';

/** A flow and those that it runs, by id. */
export type Flows = { document: FlowDocument; others?: Record<string, FlowDocument> };

/** What a run did in the world, in no order: what was asked of which step, with what data. */
export type Done = { state: string; effects: string[]; answer: Json };

/** For tests: how an action ends that was asked with this data. Always the same for the same. */
export type Fate = (stepId: string, asked: string) => { fails: boolean; output: Json };

/** For tests: the interpreter over flows in memory; their actions answer by `fate`, approvals are given or refused by it. */
export const runInMemory = async ({ document, others = {} }: Flows, event: Json, fate: Fate): Promise<Done> => {
  const plan = planOf(document);
  const effects: string[] = [];
  const outputs = new Map<string, Json>();
  const scope = (step: Pick<PlanStep, 'loops'>, iteration: string) =>
    scopeAt(
      {
        plan,
        run: { event, startedAt: 0, plan, rows: [] },
        foresight: { lookup: () => undefined, exampleOf: () => null, refusal: () => undefined },
        outputs,
      },
      { loops: step.loops, iteration },
    );
  const keep = ({ stepId, iteration }: StepCall, output: Json): void => void outputs.set(`${stepId}:${iteration}`, output);

  const settle = async (call: StepCall): Promise<Settlement> => {
    const step = plan.steps.find(({ id }) => id === call.stepId)!;
    const here = scope(step, call.iteration);
    switch (step.kind) {
      case 'action': {
        const asked = JSON.stringify(resolveParams(step.params, here));
        const { fails, output } = fate(step.id, asked);
        effects.push(`${step.id} ${asked}`);
        if (fails && step.onFailure === 'path') return { status: 'failed', exits: ['error'] };
        keep(call, output);
        return { status: 'done', exits: ['next'] };
      }
      case 'branch': {
        const exits = step.paths.filter(({ when }) => holds(when, here)).map(({ id }) => id);
        return { status: 'done', exits: exits.length > 0 ? exits : ['otherwise'] };
      }
      case 'loop': {
        const items = call.phase === 'start' ? resolve(step.items, here) : itemsOf(outputs.get(`${step.id}:${call.iteration}`));
        const list = Array.isArray(items) ? items : [];
        keep(call, { items: list, count: list.length });
        return { status: 'done', exits: [call.phase === 'start' ? 'each' : 'done'], turns: list.length };
      }
      case 'wait': {
        const { fails } = fate(step.id, '');
        keep(call, { approved: !fails });
        return { status: 'done', exits: [step.for.kind !== 'approval' ? 'next' : fails ? 'refused' : 'approved'] };
      }
      case 'subflow': {
        const input = resolve(step.input, here) ?? {};
        const other = others[step.flowId];
        if (!other) throw new Error(`there is no flow ${step.flowId}`);
        const done = await runInMemory({ document: other, others }, input, fate);
        effects.push(...done.effects);
        keep(call, { state: done.state, output: done.answer });
        return done.state === 'done' ? { status: 'done', exits: ['next'] } : { status: 'failed', exits: [], unhandled: true };
      }
      default:
        throw new Error(`nobody asks for a step ${step.kind}`);
    }
  };
  const { state } = await runPlan(shapeOf(plan), {}, { settle, skip: () => undefined });
  const { answer } = plan.trigger;
  return { state, effects: effects.sort(), answer: (answer && resolve(answer, scope({ loops: [] }, ''))) ?? null };
};

const planOf = (document: FlowDocument): Plan => {
  const survey = surveyOf(document, { connectors: [] }, {});
  return assemble({ ...survey, trigger: survey.trigger! });
};
