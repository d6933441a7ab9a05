import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { meQuery, setupQuery } from '../api/account';
import { ApiError } from '../api/api-error';

type Guarded = { context: { queryClient: QueryClient }; location: { href: string } };

/** On an empty installation any address leads to the first-run page; without a session, to sign-in and back again. */
export const requireSession = async ({ context, location }: Guarded): Promise<void> => {
  try {
    await context.queryClient.ensureQueryData(meQuery);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    const setup = await context.queryClient.fetchQuery({ ...setupQuery, staleTime: 0 });
    if (setup.needsOwner) throw redirect({ to: '/welcome' });
    throw redirect({ to: '/login', search: location.href === '/' ? {} : { next: location.href } });
  }
};

export const requireSetUpOrSession = async ({ context, location }: Guarded): Promise<void> => {
  const setup = await context.queryClient.ensureQueryData(setupQuery);
  if (!setup.needsOwner) await requireSession({ context, location });
};

export const requireOwner = async ({ context }: Guarded): Promise<void> => {
  const setup = await context.queryClient.ensureQueryData(setupQuery);
  if (setup.needsOwner) throw redirect({ to: '/welcome' });
};
