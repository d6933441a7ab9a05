import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys';
import { liveSocket } from './live-socket';

const atMostEvery = 800;

/** Lists and counts of runs, and the health of connections, are read again when runs change: at most about once a second, however many change. */
export const useLiveRuns = (): void => {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      timer = undefined;
      void client.invalidateQueries({ queryKey: keys.runs, refetchType: 'active', predicate: (query) => query.queryKey[1] !== 'one' });
      void client.invalidateQueries({ queryKey: keys.flows, exact: true });
      // A run that is held may have found its connection lost.
      void client.invalidateQueries({ queryKey: keys.connections, exact: true });
    };
    const stop = liveSocket.watch({
      request: () => ({ type: 'watchRuns' }),
      message: (message) => {
        if (message.type === 'run') timer ??= setTimeout(refresh, atMostEvery);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client]);
};
