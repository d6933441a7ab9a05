import { z } from 'zod';
import { stepIdSchema } from './ids.js';

/** What is drawn beside and around the steps for those who read the flow. It never runs. */

/** A card of text. It stands beside a step and goes where that step goes, so that it needs no place of its own in automatic layout. */
export const noteSchema = z.object({
  id: stepIdSchema,
  text: z.string().max(5000),
  beside: stepIdSchema,
  /** From the top left corner of the step, in pixels at zoom 1. */
  x: z.number(),
  y: z.number(),
});

export const groupColours = ['teal', 'blue', 'violet', 'amber'] as const;

/** A named frame around steps. One step is in one group at most. */
export const groupSchema = z.object({
  id: stepIdSchema,
  name: z.string().max(80),
  colour: z.enum(groupColours),
  steps: z.array(stepIdSchema).min(1),
});

export type Note = z.infer<typeof noteSchema>;
export type Group = z.infer<typeof groupSchema>;
export type GroupColour = Group['colour'];
