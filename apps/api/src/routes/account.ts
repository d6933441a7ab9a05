import type { Store } from '@navette/store';
import type { ApiInstance } from '../api-instance.js';
import { route } from '../api-instance.js';
import type { Identify } from '../auth/identify.js';
import type { createSetup } from '../auth/set-up-owner.js';
import { meSchema, setupRequestSchema, setupStateSchema } from '../contract/index.js';
import { ApiError } from '../errors.js';
import { languageOf } from '../language.js';

type Deps = { store: Store; identify: Identify; setup: ReturnType<typeof createSetup>; sandboxUrl?: string };

/** First run, and who am I. */
export const accountRoutes = (app: ApiInstance, deps: Deps): void => {
  const practice = deps.sandboxUrl !== undefined;
  app.get(
    '/setup',
    route('public', { tags: ['account'], summary: 'Is this the first run?', response: { 200: setupStateSchema } }),
    async () => ({
      needsOwner: await deps.setup.needsOwner(),
      practice,
    }),
  );
  app.post(
    '/setup',
    route('public', { tags: ['account'], summary: 'Make the owner and sign in', body: setupRequestSchema, response: { 200: meSchema } }),
    async (request, reply) => {
      const { cookies, user, organisation } = await deps.setup.setUp(request.body).catch(refuseInWords);
      deps.identify.forget();
      for (const cookie of cookies) reply.header('set-cookie', cookie);
      return { user, organisation, role: 'owner' as const, language: languageOf(request.headers['accept-language']), practice };
    },
  );
  app.get(
    '/me',
    route('viewer', { tags: ['account'], summary: 'Who am I?', response: { 200: meSchema } }),
    async ({ caller, headers }) => ({
      user: caller.user,
      organisation: caller.organisation,
      role: caller.role,
      language: languageOf(headers['accept-language']),
      practice,
    }),
  );
};

/** better-auth explains a refused password or address in English; the code of the answer stays ours. */
const refuseInWords = (error: unknown): never => {
  if (error instanceof Error && error.name === 'APIError') throw new ApiError('setupRefused', { reason: error.message });
  throw error;
};
