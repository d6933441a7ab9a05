import {
  eventVerdicts,
  flowDocumentSchema,
  jsonSchema,
  type RunLine,
  type RunState,
  runStates,
  type StepRow,
  stepStates,
  wordsSchema,
} from '@navette/flow';
import { z } from 'zod';
import { idSchema, jsonAnswer, listOf, yesSchema } from './shared.js';

export const stepErrorSchema = z.object({
  code: z.string(),
  who: z.enum(['you', 'admin', 'nobody', 'app', 'developer']),
  sentence: wordsSchema,
  field: z.string().optional(),
  details: jsonAnswer.optional(),
});

export const runLineSchema = z.object({
  id: z.string(),
  number: z.number(),
  flowId: z.string(),
  flowName: z.string(),
  version: z.number(),
  state: z.enum(runStates),
  about: z.string(),
  test: z.boolean(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  error: stepErrorSchema.extend({ stepId: z.string() }).nullable(),
  cancelReason: wordsSchema.nullable(),
}) satisfies z.ZodType<RunLine>;

export const stepRowSchema = z.object({
  runId: z.string(),
  stepId: z.string(),
  iteration: z.string(),
  state: z.enum(stepStates),
  attempt: z.number(),
  input: jsonAnswer,
  output: jsonAnswer,
  exits: z.array(z.string()),
  error: stepErrorSchema.nullable(),
  simulated: z.boolean().optional(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  nextAt: z.string().nullable(),
  deadline: z.string().nullable(),
  rev: z.number(),
}) satisfies z.ZodType<StepRow>;

/** `GET /api/runs?flowId&states=failed,held&from&to&version&query&test&before&limit` */
export const runQuerySchema = z.object({
  flowId: idSchema.optional(),
  states: listOf(z.enum(runStates)).optional(),
  from: z.coerce.date().optional(),
  to: z.coerce.date().optional(),
  version: z.coerce.number().int().optional(),
  /** E-mail, phone, run number or id. */
  query: z.string().max(200).optional(),
  /** Tests are no runs of a flow: they are listed only when asked for. */
  test: yesSchema.default(false),
  /** `next` of the page before. */
  before: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RunQuery = z.input<typeof runQuerySchema>;
export const runListSchema = z.object({ runs: z.array(runLineSchema), next: z.string().nullable() });
export type RunList = z.infer<typeof runListSchema>;

/** `GET /api/runs/counts` with the same filter. */
export const runCountsSchema = z.object({ counts: z.record(z.string(), z.number()) as unknown as z.ZodType<Record<RunState, number>> });
export type RunCounts = z.infer<typeof runCountsSchema>;

/** `GET /api/runs/:runId` (an id, or a number such as 8412): with the document of its own version and all rows. */
export const runDetailSchema = z.object({
  run: runLineSchema,
  versionId: z.string(),
  eventId: z.string(),
  replayOf: z.string().nullable(),
  document: flowDocumentSchema,
  /** Highest `rev` among them: give it to `/api/live` as `after`. */
  rev: z.number(),
  steps: z.array(stepRowSchema),
});
export type RunDetailAnswer = z.infer<typeof runDetailSchema>;

/** `POST /api/runs/:runId/cancel` */
export const cancelledSchema = z.object({ state: z.enum(runStates) });
export type Cancelled = z.infer<typeof cancelledSchema>;

/** `POST /api/runs/:runId/replay`: whole, or from a step (earlier outputs are reused as recorded). */
export const replayRunSchema = z.object({ fromStep: z.string().optional(), version: z.enum(['live', 'own']).default('own') });
export type ReplayRun = z.input<typeof replayRunSchema>;
export const replayedSchema = z.object({ runId: z.string() });
export type Replayed = z.infer<typeof replayedSchema>;

/** `POST /api/runs/:runId/resume`, `POST /api/runs/resume { runIds }` */
export const resumeRunsSchema = z.object({ runIds: z.array(idSchema).min(1).max(1000) });
export const resumedSchema = z.object({ resumed: z.array(z.string()) });
export type Resumed = z.infer<typeof resumedSchema>;

/** `POST /api/runs/:runId/decide`: "outcome unknown". The run goes on at once. */
export const decideRunSchema = z.object({
  stepId: z.string(),
  iteration: z.string().default(''),
  choice: z.enum(['happened', 'tryAgain', 'goOnWithout']),
  /** With `happened`: what the step would have answered, as far as known. */
  output: jsonSchema.optional(),
});
export type DecideRun = z.input<typeof decideRunSchema>;

/** `POST /api/runs/:runId/go-on`: a wait for a time goes on, a wait for an event as if it were too late. */
export const goOnSchema = z.object({ stepId: z.string(), iteration: z.string().default('') });
export type GoOn = z.input<typeof goOnSchema>;

/** `POST /api/runs/:runId/answer`: an approval. */
export const answerApprovalSchema = z.object({
  stepId: z.string(),
  iteration: z.string().default(''),
  approved: z.boolean(),
  comment: z.string().max(2000).default(''),
});
export type AnswerApproval = z.input<typeof answerApprovalSchema>;

/** `GET /api/events?verdict&query&flowId&before&limit` */
export const eventLineSchema = z.object({
  id: z.string(),
  connector: z.string(),
  trigger: z.string(),
  connectionId: z.string().nullable(),
  flowId: z.string().nullable(),
  source: z.string(),
  about: z.string(),
  keys: z.array(z.string()),
  data: z.record(z.string(), jsonAnswer),
  receivedAt: z.string(),
  routedAt: z.string().nullable(),
  verdict: z.enum(eventVerdicts),
  reasons: z.array(z.object({ flowId: z.string(), verdict: z.enum(eventVerdicts), reason: wordsSchema, runId: z.string().optional() })),
});
export type EventAnswer = z.infer<typeof eventLineSchema>;
export const eventQuerySchema = z.object({
  verdict: z.enum(eventVerdicts).optional(),
  query: z.string().max(200).optional(),
  flowId: idSchema.optional(),
  before: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type EventQuery = z.input<typeof eventQuerySchema>;
export const eventListSchema = z.object({ events: z.array(eventLineSchema), next: z.string().nullable() });
export type EventList = z.infer<typeof eventListSchema>;

/** `POST /api/events/:eventId/run { flowId }`: "Start a run with this event". */
export const runEventSchema = z.object({ flowId: idSchema });
