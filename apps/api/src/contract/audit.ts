import { z } from 'zod';
import { jsonAnswer } from './shared.js';

/** `GET /api/audit?limit=` */
export const auditQuerySchema = z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) });
export const auditListSchema = z.object({
  entries: z.array(z.object({ at: z.string(), by: z.string(), act: z.string(), about: z.string(), detail: jsonAnswer.nullable() })),
});
export type AuditList = z.infer<typeof auditListSchema>;
