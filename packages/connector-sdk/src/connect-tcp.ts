import { connect, isIP, type Socket } from 'node:net';
import { guardedLookup, isPrivateAddress, PrivateAddress } from './private-address.js';

/** Milliseconds until a server that says nothing counts as away. */
const patience = 8_000;

/** Opens a socket to `protocol://host:port`. Guarded: never to a private address, by number or by name. */
export const connectTcp = (url: URL, { guarded, signal }: { guarded: boolean; signal?: AbortSignal }): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A number is not looked up, so the look-up cannot refuse it.
    if (guarded && isIP(host) && isPrivateAddress(host)) return reject(new PrivateAddress(host));
    const socket = connect({ host, port: Number(url.port), ...(guarded && { lookup: guardedLookup }) });
    const stop = (reason: unknown) => {
      socket.destroy();
      reject(reason);
    };
    const abort = () => stop(signal?.reason);
    const timer = setTimeout(() => stop(Object.assign(new Error(`No connection within ${patience} ms`), { syscall: 'connect' })), patience);
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    signal?.addEventListener('abort', abort, { once: true });
    socket.once('error', stop).once('close', settle);
    socket.once('connect', () => {
      settle();
      socket.off('error', stop).off('close', settle);
      resolve(socket);
    });
  });
