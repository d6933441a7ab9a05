import { flowDocumentSchema, wordsSchema } from '@navette/flow';
import { z } from 'zod';

/** `GET /api/templates`. Make a flow of one with `POST /api/flows { from: 'template', template, connections }`. */
export const templateLineSchema = z.object({
  id: z.string(),
  title: wordsSchema,
  description: wordsSchema,
  /** Connectors whose connection it asks for, in order. */
  connections: z.array(z.string()),
  /** All connectors on it, for icons. */
  connectors: z.array(z.string()),
  /** What it will look like, without connections. */
  preview: flowDocumentSchema,
});
export type TemplateLine = z.infer<typeof templateLineSchema>;
export const templateListSchema = z.object({ templates: z.array(templateLineSchema) });
