import { z } from 'zod';

/** `GET /api/health`: 200 when everything answers, 503 when Postgres is away. Temporal away: events are kept, runs wait. */
export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded', 'down']),
  database: z.boolean(),
  engine: z.boolean(),
  version: z.string(),
});
export type Health = z.infer<typeof healthSchema>;
