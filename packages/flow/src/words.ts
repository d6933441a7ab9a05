import { z } from 'zod';

/** A sentence or label in every language that Navette speaks. */
export const wordsSchema = z.object({ en: z.string(), fr: z.string() });
export type Words = z.infer<typeof wordsSchema>;
export type Language = keyof Words;
