import { jsonSchema } from '@navette/flow';
import { z } from 'zod';
import { jsonAnswer } from './shared.js';

export const lookupColumnSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  label: z.string().trim().min(1).max(80),
  type: z.enum(['text', 'number', 'date', 'boolean', 'phone']),
});
const row = z.record(z.string(), jsonSchema);
const common = {
  name: z.string().trim().min(1).max(120),
  keyLabel: z.string().trim().min(1).max(80),
  columns: z.array(lookupColumnSchema).max(50),
  defaultRow: row.nullable(),
};

/** `GET /api/lookup-tables` */
export const lookupTableLineSchema = z.object({
  id: z.string(),
  name: z.string(),
  keyType: z.enum(['text', 'phone']),
  keyLabel: z.string(),
  columns: z.array(lookupColumnSchema),
  defaultRow: z.record(z.string(), jsonAnswer).nullable(),
  rowCount: z.number(),
  usedByFlows: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type LookupTableLine = z.infer<typeof lookupTableLineSchema>;
export const lookupTableListSchema = z.object({ tables: z.array(lookupTableLineSchema) });

/** `GET /api/lookup-tables/:tableId` */
export const lookupTableSchema = lookupTableLineSchema.omit({ rowCount: true }).extend({
  rows: z.array(z.object({ key: z.string(), label: z.string(), values: z.record(z.string(), jsonAnswer) })),
});
export type LookupTableAnswer = z.infer<typeof lookupTableSchema>;

/** `POST /api/lookup-tables` */
export const createLookupTableSchema = z.object({
  ...common,
  defaultRow: common.defaultRow.default(null),
  keyType: z.enum(['text', 'phone']),
  /** Reads phones typed without prefix; France without it. */
  country: z.string().length(2).optional(),
});
export type CreateLookupTable = z.input<typeof createLookupTableSchema>;
/** `PATCH /api/lookup-tables/:tableId` */
export const changeLookupTableSchema = z.object(common).partial();
export type ChangeLookupTable = z.infer<typeof changeLookupTableSchema>;
/** `PUT /api/lookup-tables/:tableId/rows`: all of them. Two rows with one key answer 422 `duplicateKey`. */
export const setLookupRowsSchema = z.object({ rows: z.array(z.object({ label: z.string().min(1).max(500), values: row })).max(50_000) });
export type SetLookupRows = z.infer<typeof setLookupRowsSchema>;
/** `GET /api/lookup-tables/:tableId/try?key=` */
export const tryLookupQuerySchema = z.object({ key: z.string().max(500) });
export const tryLookupSchema = z.object({ row: z.record(z.string(), jsonAnswer).nullable(), isDefault: z.boolean() });
export type TryLookup = z.infer<typeof tryLookupSchema>;
/** `POST /api/lookup-tables/:tableId/import { csv }`; `GET …/export` answers text/csv. First line: key label, then column labels. */
export const importLookupSchema = z.object({ csv: z.string().max(900_000) });
export type ImportLookup = z.infer<typeof importLookupSchema>;
export const importedSchema = z.object({ rows: z.number().int() });
