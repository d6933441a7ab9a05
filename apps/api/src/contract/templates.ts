import { flowDocumentSchema, jsonSchema, wordsSchema } from '@navette/flow';
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
});
export type TemplateLine = z.infer<typeof templateLineSchema>;
export const templateListSchema = z.object({ templates: z.array(templateLineSchema) });

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
