import { z } from 'zod';

/** The same id on the canvas, in the plan, in Temporal and in the log. */
export const stepIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
export type StepId = z.infer<typeof stepIdSchema>;

/** One way out of a step: `next`, `error`, `each`, `done`, `happened`, `late`, `otherwise`, or the id of a branch's path. */
export const exitIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
export type ExitId = z.infer<typeof exitIdSchema>;

/** Which turn of which enclosing loops: '' outside loops, '3' in the 4th turn, '3.0' in the 1st turn of a loop within it. */
export type Iteration = string;
