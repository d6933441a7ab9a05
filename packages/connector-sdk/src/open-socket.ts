import type { Socket } from 'node:net';
import type { HttpOptions } from './create-http.js';
import { errorOfFailure } from './error-of-failure.js';

/** See `Http.socket`. Nothing has been said on it yet, so every failure here is one before the effect. */
export const openSocket = async ({ pool, title, limiter, signal }: HttpOptions, address: string): Promise<Socket> => {
  signal?.throwIfAborted();
  const url = new URL(address);
  let leave: (() => void) | undefined;
  try {
    leave = await limiter?.enter(signal);
    const socket = await pool.connect(url, signal);
    // One that breaks while nobody listens must not end the process; whoever speaks on it is told by its own listener.
    socket.on('error', () => undefined);
    if (leave) socket.once('close', leave);
    return socket;
  } catch (error) {
    leave?.();
    const problem = error instanceof Error ? error.message : String(error);
    throw errorOfFailure(error, { app: title ?? { en: url.host, fr: url.host }, safe: true, details: { address, problem } });
  }
};
