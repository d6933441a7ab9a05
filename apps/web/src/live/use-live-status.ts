import { useSyncExternalStore } from 'react';
import { type LiveStatus, liveSocket } from './live-socket';

export const useLiveStatus = (): LiveStatus => useSyncExternalStore(liveSocket.onStatus, liveSocket.status);
