import { z } from 'zod';
import { roleSchema } from './account.js';

/** `GET /api/api-keys` */
export const apiKeyLineSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
});
export type ApiKeyLine = z.infer<typeof apiKeyLineSchema>;
export const apiKeyListSchema = z.object({ keys: z.array(apiKeyLineSchema) });
/** `POST /api/api-keys`: the role cannot be above one's own. The key is shown this once. */
export const createApiKeySchema = z.object({ name: z.string().trim().min(1).max(120), role: roleSchema });
export type CreateApiKey = z.infer<typeof createApiKeySchema>;
export const createdApiKeySchema = z.object({ id: z.string(), key: z.string() });
export type CreatedApiKey = z.infer<typeof createdApiKeySchema>;
