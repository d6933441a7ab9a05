import { wordsSchema } from '@navette/flow';
import { z } from 'zod';
import { idSchema } from './shared.js';

/** `GET /api/connections` */
export const connectionLineSchema = z.object({
  id: z.string(),
  connector: z.string(),
  name: z.string(),
  account: z.string(),
  health: z.enum(['untested', 'works', 'lost']),
  healthDetail: wordsSchema.nullable(),
  testedAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
  createdAt: z.string(),
  usedByFlows: z.array(z.object({ id: z.string(), name: z.string() })),
  heldRuns: z.number(),
});
export type ConnectionLine = z.infer<typeof connectionLineSchema>;
export const connectionListSchema = z.object({ connections: z.array(connectionLineSchema) });

/** `GET /api/connections/:connectionId`: with the address to paste at the vendor's, where it calls us. */
export const connectionDetailSchema = z.object({
  connection: connectionLineSchema,
  hook: z.object({ address: z.string(), setUp: wordsSchema, lastEventAt: z.string().nullable() }).nullable(),
  /** Made with "Use a practice account". */
  practice: z.boolean(),
  /** The page of that practice account, where things can be made to happen ("make a practice call"). */
  practiceUrl: z.string().nullable(),
});
export type ConnectionDetail = z.infer<typeof connectionDetailSchema>;

const values = z.record(z.string(), z.string().max(20_000));

/** `POST /api/connections`: tested before it is kept; a refusal answers 422 `connectionRefused` with the app's reason. */
export const createConnectionSchema = z.object({ connector: idSchema, name: z.string().trim().min(1).max(120).optional(), values });
export type CreateConnection = z.infer<typeof createConnectionSchema>;

/** `POST /api/connections/practice`: an account of the practice system, with one click. */
export const createPracticeSchema = z.object({ connector: idSchema });
export type CreatePractice = z.infer<typeof createPracticeSchema>;

/** `PATCH /api/connections/:connectionId` */
export const renameConnectionSchema = z.object({ name: z.string().trim().min(1).max(120) });
/** `PUT /api/connections/:connectionId/values`: reconnect. Tested first; held runs wait until someone resumes them. */
export const reconnectSchema = z.object({ values });
export type Reconnect = z.infer<typeof reconnectSchema>;

/** `POST /api/connections/:connectionId/test` */
export const connectionTestSchema = z.object({ works: z.boolean(), account: z.string(), detail: wordsSchema.nullable() });
export type ConnectionTest = z.infer<typeof connectionTestSchema>;

/** `DELETE /api/connections/:connectionId?confirmed=true`; without it, 409 `connectionInUse` with `details: { flows }` when flows use it. */
export const optionsQuerySchema = z.object({
  search: z.string().max(200).default(''),
  page: z.string().max(500).optional(),
  /** JSON of the step's params that the list depends on. */
  params: z.string().max(10_000).optional(),
  /** Ask the app again instead of what was kept for 5 minutes. */
  fresh: z.stringbool().default(false),
});
/** `GET /api/connections/:connectionId/options/:name` */
export const optionsAnswerSchema = z.object({
  options: z.array(
    z.object({
      value: z.string(),
      label: z.string(),
      detail: z.string().optional(),
      /** Of a field that can be written: JSON Schema with `x-ui`, and whether a new record cannot do without it. */
      field: z.object({ schema: z.record(z.string(), z.unknown()), required: z.boolean() }).optional(),
    }),
  ),
  nextPage: z.string().nullable(),
});
export type OptionsAnswer = z.infer<typeof optionsAnswerSchema>;

/** `POST /api/connections/:connectionId/resume`: all runs held by it. `GET …/held` counts them. */
export const heldRunsSchema = z.object({ runIds: z.array(z.string()) });
export type HeldRuns = z.infer<typeof heldRunsSchema>;
