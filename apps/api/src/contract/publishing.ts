import type { StayCode } from '@navette/flow';
import { wordsSchema } from '@navette/flow';
import { z } from 'zod';

/** `GET /api/flows/:flowId/draft/last-runs`: would the last runs have gone another way by the draft? Writes nothing, calls nobody. */
const namedRunsSchema = z.array(z.object({ id: z.string(), number: z.number(), about: z.string() }));
export const runsCheckSchema = z.object({
  /** How many were looked at, and how many take the same path. */
  runs: z.number().int(),
  same: z.number().int(),
  /** The draft has another trigger, so recorded events say nothing. */
  otherTrigger: z.boolean(),
  /** Steps whose answer nobody has recorded: their example stood for it. */
  assumed: z.array(z.string()),
  /** Runs that differ alike, the commonest first. */
  differences: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('otherPath'), gained: z.array(z.string()), lost: z.array(z.string()), runs: namedRunsSchema }),
      z.object({ kind: z.literal('notStarted'), runs: namedRunsSchema }),
      z.object({ kind: z.literal('fails'), stepId: z.string(), sentence: wordsSchema.nullable(), runs: namedRunsSchema }),
    ]),
  ),
});
export type RunsCheck = z.infer<typeof runsCheckSchema>;

/** `GET /api/flows/:flowId/draft/waiting-runs`: runs that wait on published versions, and which could go on by the draft. */
export const waitingRunsSchema = z.object({
  waiting: z.number().int(),
  moves: z.number().int(),
  versions: z.array(z.number().int()),
  stays: z.array(
    z.object({
      code: z.string() as unknown as z.ZodType<StayCode>,
      /** What the step is called in the run's own version. */
      step: wordsSchema,
      version: z.number().int(),
      count: z.number().int(),
      runs: z.array(z.object({ id: z.string(), number: z.number() })),
    }),
  ),
});
export type WaitingRuns = z.infer<typeof waitingRunsSchema>;

/** `GET /api/flows/:flowId/live`: what runs by the live version now, and where its runs of the last 24 hours went. */
const stateCountsSchema = z.object({
  running: z.number().int().optional(),
  waiting: z.number().int().optional(),
  held: z.number().int().optional(),
  failed: z.number().int().optional(),
});
export const liveCountsSchema = z.object({
  version: z.number().int(),
  runs: z.number().int(),
  /** False: more ran, and only the newest were counted. */
  isAll: z.boolean(),
  /** Steps of the live version; any other is not live yet. */
  stepIds: z.array(z.string()),
  exits: z.array(z.object({ stepId: z.string(), exit: z.string(), count: z.number().int() })),
  steps: z.record(z.string(), stateCountsSchema),
});
export type LiveCounts = z.infer<typeof liveCountsSchema>;
