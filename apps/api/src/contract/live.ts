import { type LiveMessage, type LiveRequest, stepIdSchema } from '@navette/flow';
import { z } from 'zod';

const id = z.string().max(64);

/** What a browser may send to `/api/live`. Answers are `LiveMessage` of @navette/flow. */
export const liveRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('watchRun'), runId: id, after: z.number().int().min(-1) }),
  z.object({ type: z.literal('watchRuns') }),
  z.object({
    type: z.literal('watchFlow'),
    flowId: id,
    after: z.number().int().min(0),
    seat: z.string().regex(/^\w{1,40}$/),
    stepId: stepIdSchema.nullable(),
  }),
  z.object({ type: z.literal('atStep'), flowId: id, stepId: stepIdSchema.nullable() }),
  z.object({ type: z.literal('active'), flowId: id }),
  z.object({ type: z.enum(['askForStep', 'handOverStep']), flowId: id }),
  z.object({ type: z.literal('leaveFlow'), flowId: id }),
  z.object({ type: z.literal('stop'), runId: id.optional() }),
]) satisfies z.ZodType<LiveRequest>;
export type { LiveMessage, LiveRequest };
