import type { FastifyRequest } from 'fastify';
import { ApiError } from '../errors.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser names the page that asks. A changing request, or a websocket, from another page is refused even though the cookie came
 * along. Scripts with an API key send no cookie and are not concerned.
 */
export const refuseOtherOrigins = (publicUrl: string) => {
  const own = new URL(publicUrl).host;
  return async (request: FastifyRequest): Promise<void> => {
    if (request.headers.authorization?.startsWith('Bearer ')) return;
    const isUpgrade = request.headers.upgrade?.toLowerCase() === 'websocket';
    if (safeMethods.has(request.method) && !isUpgrade) return;
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new ApiError('otherOrigin');
    const origin = request.headers.origin;
    if (!origin) return;
    const host = URL.canParse(origin) ? new URL(origin).host : '';
    if (host !== own && host !== request.headers.host) throw new ApiError('otherOrigin');
  };
};
