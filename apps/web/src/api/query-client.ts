import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

/** Earlier data stays while refreshing; what the API refuses is not asked again, what did not answer is asked twice more. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => !(error instanceof ApiError) && failures < 2,
      refetchOnWindowFocus: true,
    },
  },
});
