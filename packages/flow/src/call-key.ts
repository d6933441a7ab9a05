import type { Iteration, StepId } from './ids.js';

/** `run:step:iteration`: names one execution of one step for ever; also the idempotency key given to vendors. */
export type CallKey = `${string}:${StepId}:${Iteration}`;
export const callKey = (runId: string, stepId: StepId, iteration: Iteration): CallKey => `${runId}:${stepId}:${iteration}`;
