import { type DraftEdit, flowDocumentSchema, type Operation, operationSchema } from '@navette/flow';
import { z } from 'zod';
import type { FlowDetail } from './flows.js';
import { jsonAnswer } from './shared.js';

/**
 * `POST /api/flows/:flowId/draft/edits`: made on `revision`, applied in order, all or none. When the draft has moved on, 409
 * `draftMovedOn` has `DraftMovedOn` as details: put your edits on top and send them again.
 */
export const editDraftSchema = z.object({
  revision: z.number().int(),
  edits: z
    .array(z.object({ id: z.string().min(1).max(80), operation: operationSchema }))
    .min(1)
    .max(200),
});
export type EditDraft = { revision: number; edits: { id: string; operation: Operation }[] };

/** `PUT /api/flows/:flowId/draft`: the whole document as one edit. */
export const saveDraftSchema = z.object({ document: flowDocumentSchema, revision: z.number().int() });
export type SaveDraft = z.infer<typeof saveDraftSchema>;

export const savedDraftSchema = z.object({ revision: z.number().int(), at: z.string() });
export type SavedDraft = z.infer<typeof savedDraftSchema>;

/** `edits`: those after the revision that was sent. */
export type DraftMovedOn = { current: FlowDetail; edits: DraftEdit[] };

/** `GET /api/flows/:flowId/draft/edits?after=` */
export const draftEditsQuerySchema = z.object({ after: z.coerce.number().int().min(0) });
export const draftEditsSchema = z.object({ edits: z.array(jsonAnswer as unknown as z.ZodType<DraftEdit>) });
export type DraftEdits = z.infer<typeof draftEditsSchema>;

/** `GET /api/flows/:flowId/draft/authors`: who last changed each part of the draft since the live version, newest first. */
export const draftAuthorsSchema = z.object({
  authors: z.array(z.object({ part: z.string(), by: z.string(), name: z.string().nullable(), at: z.string() })),
});
export type DraftAuthors = z.infer<typeof draftAuthorsSchema>;
