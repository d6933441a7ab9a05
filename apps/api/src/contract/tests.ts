import { flowDocumentSchema, jsonSchema, stepSchema } from '@navette/flow';
import { z } from 'zod';
import { issueSchema } from './flows.js';
import { jsonAnswer } from './shared.js';

const stepId = z.string();

/** `POST /api/flows/:flowId/test`: tests a draft as it stands. */
export const testFlowSchema = z.object({
  /** What is on the screen; the saved draft without it. */
  document: flowDocumentSchema.optional(),
  /** The trigger's data; its sample without it. */
  data: z.record(z.string(), jsonSchema).optional(),
  /** Everything, everything that leads to a step, or one step alone. */
  scope: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('all') }),
      z.object({ kind: z.literal('to'), stepId }),
      z.object({ kind: z.literal('only'), stepId }),
    ])
    .default({ kind: 'all' }),
  /** `simulated`: nothing is written in any app. */
  writes: z.enum(['simulated', 'real']).default('simulated'),
  /** By which exit a wait is left; by its first one without an entry. */
  exits: z.record(stepId, z.string()).default({}),
  /** Data of the steps that one step alone reads from. */
  given: z.record(stepId, jsonSchema).default({}),
});
export type TestFlow = z.input<typeof testFlowSchema>;

/** `leftOut`: steps that could not run yet; `issues`: what is in their way. The run follows as with "Run now". */
export const testStartedSchema = z.object({ eventId: z.string(), leftOut: z.array(stepId), issues: z.array(issueSchema) });
export type TestStarted = z.infer<typeof testStartedSchema>;

/** `GET /api/flows/:flowId/tests`: the newest test of each step, with the step as it was then. */
export const testedStepsSchema = z.object({
  steps: z.array(
    z.object({
      stepId,
      runId: z.string(),
      at: z.string(),
      state: z.enum(['done', 'failed']),
      simulated: z.boolean(),
      output: jsonAnswer,
      step: stepSchema,
    }),
  ),
});
export type TestedSteps = z.infer<typeof testedStepsSchema>;
