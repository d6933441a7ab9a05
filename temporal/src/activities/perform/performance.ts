import type { PlanStep, PlanStepKind } from '@navette/flow';
import type { JournalRow } from '@navette/store';
import type { Ask } from '../../workflows/protocol.js';
import type { ActivityDependencies } from '../dependencies.js';
import type { RunMemory } from '../run-memory.js';

export type StepOf<K extends PlanStepKind['kind']> = Extract<PlanStep, { kind: K }>;

/** One execution of one step, with everything it may use. `row`: what the journal holds of it so far. */
export type Performance<K extends PlanStepKind['kind']> = {
  deps: ActivityDependencies;
  memory: RunMemory;
  step: StepOf<K>;
  call: Extract<Ask, { kind: 'call' }>;
  row: JournalRow | undefined;
};
