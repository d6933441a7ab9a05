import { flowDocumentSchema, jsonSchema, stepIdSchema, wordsSchema } from '@navette/flow';
import { z } from 'zod';
import { questionSchema } from '../templates/question.js';
import { idSchema } from './shared.js';

/** By question: `{ lead: 'new', contact: true }`. What is left out is answered as the question begins. */
export const answersSchema = z.record(z.string(), jsonSchema);

/** `GET /api/templates`. Make a flow of one with `POST /api/flows { from: 'template', template, connections, answers }`. */
export const templateLineSchema = z.object({
  id: z.string(),
  title: wordsSchema,
  description: wordsSchema,
  /** Connectors whose connection it asks for, in order. */
  connections: z.array(z.string()),
  /** All connectors on it, for icons. */
  connectors: z.array(z.string()),
  /** One decision each, in the order in which they are asked. */
  questions: z.array(questionSchema),
  /** What it will look like, without connections, as its questions begin. */
  preview: flowDocumentSchema,
  /** Kept by the team itself, so the team can delete it. */
  ofTeam: z.boolean(),
});
export type TemplateLine = z.infer<typeof templateLineSchema>;
export const templateListSchema = z.object({ templates: z.array(templateLineSchema) });

/** `POST /api/templates`: the draft of a flow, to begin others with. Of typed texts, those named in `questions` are asked each time. */
export const keepTemplateSchema = z.object({
  flowId: idSchema,
  name: z.string().trim().min(1).max(120),
  description: z.string().trim().max(500).default(''),
  questions: z
    .array(z.object({ stepId: stepIdSchema, param: z.string().min(1).max(200), title: z.string().trim().min(1).max(200) }))
    .max(30)
    .default([]),
});
export type KeepTemplate = z.output<typeof keepTemplateSchema>;
export type AskKeepTemplate = z.input<typeof keepTemplateSchema>;
export const templateParamsSchema = z.object({ templateId: idSchema });
export const keptTemplateSchema = z.object({ id: z.string() });
export type KeptTemplate = z.infer<typeof keptTemplateSchema>;

/** `POST /api/templates/:templateId/preview`: makes nothing. */
export const askPreviewSchema = z.object({ connections: z.record(z.string(), idSchema).default({}), answers: answersSchema.default({}) });
export const templatePreviewSchema = z.object({
  preview: flowDocumentSchema,
  /** Questions that are asked, as things are answered now. */
  asked: z.array(z.string()),
  /** Answers that shut each other out. */
  problems: z.array(z.object({ question: z.string(), sentence: wordsSchema })),
});
export type TemplatePreview = z.infer<typeof templatePreviewSchema>;
export type { Chosen, ListsAnswer, NumbersAnswer, Question } from '../templates/question.js';
