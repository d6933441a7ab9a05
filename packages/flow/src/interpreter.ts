/** What runs inside a Temporal workflow: the interpreter and its words, without zod or any other library. */
export { callKey } from './call-key.js';
export type { Phase, PlanShape, Progress, Settlement, StepCall } from './plan.js';
export { progressKey } from './plan.js';
export { runPlan } from './run-plan.js';
export type { Runtime } from './runtime.js';
