import type { LiveMessage, LiveRequest } from '@navette/flow';
import { z } from 'zod';

/** What a browser may send to `/api/live`. Answers are `LiveMessage` of @navette/flow. */
export const liveRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('watchRun'), runId: z.string().max(64), after: z.number().int().min(-1) }),
  z.object({ type: z.literal('watchRuns') }),
  z.object({ type: z.literal('stop'), runId: z.string().max(64).optional() }),
]) satisfies z.ZodType<LiveRequest>;
export type { LiveMessage, LiveRequest };
