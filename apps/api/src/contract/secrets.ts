import { z } from 'zod';

/** `POST /api/secrets`: kept encrypted for a step, whose document holds only the id. No answer ever gives the value. */
export const createSecretSchema = z.object({ value: z.string().min(1).max(20_000) });
export type CreateSecret = z.infer<typeof createSecretSchema>;
export const createdSecretSchema = z.object({ id: z.string() });
export type CreatedSecret = z.infer<typeof createdSecretSchema>;

/** `GET /api/secrets`: which of them are kept. */
export const secretListSchema = z.object({ ids: z.array(z.string()) });
export type SecretList = z.infer<typeof secretListSchema>;
