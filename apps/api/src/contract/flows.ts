import { flowDocumentSchema, type Issue, jsonSchema, quietWatchSchema, type RunState, wordsSchema } from '@navette/flow';
import { z } from 'zod';
import { idSchema } from './shared.js';
import { answersSchema } from './templates.js';

/** `GET /api/flows` */
export const flowLineSchema = z.object({
  id: z.string(),
  name: z.string(),
  on: z.boolean(),
  liveVersion: z.number().nullable(),
  draftDiffers: z.boolean(),
  draftChangedAt: z.string(),
  lastRunAt: z.string().nullable(),
  /** It usually runs and has not for longer than it ever was silent (`usualEvery`, in milliseconds), or than somebody chose. */
  quiet: z.object({ since: z.string(), usualEvery: z.number().nullable() }).nullable(),
  /** When it is said to have gone quiet; null: by its own habit. */
  watch: quietWatchSchema.nullable(),
  counts24h: z.record(z.string(), z.number()) as unknown as z.ZodType<Partial<Record<RunState, number>>>,
  /** Runs that have not ended, however long ago they started. */
  inProgress: z.number(),
  connectors: z.array(z.string()),
  /** Null: in no folder. */
  folderId: z.string().nullable(),
  labels: z.array(z.string()),
  /** Of each step its own title, and what it does by the names of the catalog: what a search reads. */
  steps: z.array(z.object({ title: z.string().nullable(), connector: z.string().nullable(), does: z.string().nullable() })),
});
export type FlowLine = z.infer<typeof flowLineSchema>;
/** `GET /api/flows/trash` */
export const flowTrashSchema = z.object({ flows: z.array(z.object({ id: z.string(), name: z.string(), deletedAt: z.string() })) });
export type FlowTrash = z.infer<typeof flowTrashSchema>;

export const flowListSchema = z.object({ flows: z.array(flowLineSchema) });

/** Into this folder; without it, in none. */
const folderId = idSchema.optional();

/** `POST /api/flows`: empty, from a template, or from an exported file. */
export const createFlowSchema = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('empty'),
    folderId,
    name: z.string().trim().min(1).max(120),
    timeZone: z.string().optional(),
    country: z.string().length(2).optional(),
  }),
  z.object({
    from: z.literal('template'),
    folderId,
    template: idSchema,
    name: z.string().trim().min(1).max(120).optional(),
    /** Connection by connector name: `{ ringover: '…', 'zoho-crm': '…' }`. */
    connections: z.record(z.string(), idSchema).default({}),
    /** By question of the template; what is left out is answered as the question begins. */
    answers: answersSchema.default({}),
    timeZone: z.string().optional(),
    country: z.string().length(2).optional(),
  }),
  z.object({ from: z.literal('import'), folderId, file: z.unknown() }),
]);
export type CreateFlow = z.input<typeof createFlowSchema>;

/** `GET /api/flows/:flowId`, and the answer of creating one. */
export const flowDetailSchema = z.object({
  id: z.string(),
  name: z.string(),
  on: z.boolean(),
  liveVersion: z.number().nullable(),
  draft: flowDocumentSchema,
  /** Name it when saving: a save on an older revision answers 409 `draftMovedOn` with `details: { current: FlowDetail }`. */
  draftRevision: z.number().int(),
  draftChangedAt: z.string(),
  /** Null: in no folder. */
  folderId: z.string().nullable(),
  labels: z.array(z.string()),
  createdAt: z.string(),
});
export type FlowDetail = z.infer<typeof flowDetailSchema>;

/** One thing that is wrong or doubtful, pinned to a step and a field; `fix` is what its remedy button does at once. */
export const issueSchema = z.object({
  code: z.string() as unknown as z.ZodType<Issue['code']>,
  level: z.enum(['blocking', 'advice']),
  stepId: z.string().optional(),
  field: z.string().optional(),
  sentence: wordsSchema,
  remedy: wordsSchema,
  fix: (z.looseObject({ kind: z.string() }) as unknown as z.ZodType<Issue['fix']>).optional(),
}) satisfies z.ZodType<Issue>;

/** `POST /api/flows/:flowId/check`: the draft, or the document sent. Publishing refuses with 422 `flowHasIssues`, `details: Issues`. */
export const checkFlowSchema = z.object({ document: flowDocumentSchema.optional() });
export type CheckFlow = z.infer<typeof checkFlowSchema>;
export const issuesSchema = z.object({ issues: z.array(issueSchema), blocking: z.number().int() });
export type Issues = z.infer<typeof issuesSchema>;

/** `POST /api/flows/:flowId/publish` */
export const publishFlowSchema = z.object({
  note: z.string().max(2000).default(''),
  /** Publish only if the draft is still this one. */
  revision: z.number().int().optional(),
  /** Switch it on too (the default). */
  on: z.boolean().default(true),
  /** Let runs that wait on earlier versions go on by this one, as far as they can. */
  moveWaiting: z.boolean().default(false),
});
export type PublishFlow = z.input<typeof publishFlowSchema>;

export const versionLineSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  note: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string().nullable(),
  runsOnIt: z.number().int(),
});
export type VersionLine = z.infer<typeof versionLineSchema>;
/** `moved`: waiting runs that go on by it. */
export const publishedSchema = z.object({ version: versionLineSchema, advice: z.array(issueSchema), moved: z.number().int() });
export type Published = z.infer<typeof publishedSchema>;

/** `GET /api/flows/:flowId/versions` and `/versions/:number` */
export const versionListSchema = z.object({ versions: z.array(versionLineSchema) });
export const versionDetailSchema = versionLineSchema.extend({ flowId: z.string(), document: flowDocumentSchema });
export type VersionDetail = z.infer<typeof versionDetailSchema>;

/**
 * `PUT /api/flows/:flowId/on`. `runs`: what becomes of those in progress when it is switched off; they finish without a word. `hold`: until it is on again, or somebody
 * resumes them.
 */
export const setOnSchema = z.object({ on: z.boolean(), runs: z.enum(['finish', 'hold', 'cancel']).default('finish') });
export type SetOn = z.input<typeof setOnSchema>;

/** `PUT /api/flows/:flowId/watch` */
export const watchFlowSchema = z.object({ watch: quietWatchSchema.nullable() });
export type WatchFlow = z.input<typeof watchFlowSchema>;

/** `POST /api/flows/:flowId/run`: "Run now", the live version. Without `data`, the trigger's own sample. */
export const runFlowSchema = z.object({ data: z.record(z.string(), jsonSchema).optional() });
export type RunFlow = z.input<typeof runFlowSchema>;
/** The run is made by the dispatcher a moment later: find it with `GET /api/events/:eventId` (`reasons[].runId`). */
export const runStartedSchema = z.object({ eventId: z.string() });
export type RunStarted = z.infer<typeof runStartedSchema>;

/** `GET /api/flows/:flowId/export`; given back as `file` of `POST /api/flows` with `from: 'import'`. */
export const flowFileSchema = z.object({
  navette: z.literal('flow'),
  format: z.literal(1),
  exportedAt: z.string(),
  document: flowDocumentSchema,
});
export type FlowFile = z.infer<typeof flowFileSchema>;

/** `GET /api/flows/:flowId/samples?limit=`: last real events of its trigger. */
export const samplesSchema = z.object({
  samples: z.array(z.object({ eventId: z.string(), receivedAt: z.string(), about: z.string(), data: z.record(z.string(), jsonSchema) })),
});
export type Samples = z.infer<typeof samplesSchema>;
