import { wordsSchema } from '@navette/flow';
import { z } from 'zod';

/** `GET /api/flows/:flowId/hook`: made at the first asking. Null when its trigger has no address (schedule, poll, manual). */
export const flowHookSchema = z.object({
  hook: z
    .object({
      id: z.string(),
      /** `https://…/hooks/…`, or `https://…/forms/…` for a form. */
      address: z.string(),
      setUp: wordsSchema,
      lastEventAt: z.string().nullable(),
      /** Signatures are checked with this; shown to builders. Empty: anyone who knows the address may post. */
      secret: z.string(),
    })
    .nullable(),
});
export type FlowHook = z.infer<typeof flowHookSchema>;

/** `PUT /api/flows/:flowId/hook/secret`: empty text takes the check away. */
export const setHookSecretSchema = z.object({ secret: z.string().max(200) });

/** `POST /hooks/:hookId` → 202, after the commit. */
export const acceptedSchema = z.object({ eventIds: z.array(z.string()) });
export type Accepted = z.infer<typeof acceptedSchema>;
