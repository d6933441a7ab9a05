import type { ReceivedEvent } from '@navette/connector-sdk';
import { newId } from '@navette/store';
import type { FastifyInstance } from 'fastify';
import { aboutOf } from '../about-of.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import type { createEndpointCache, OpenEndpoint } from './endpoint-cache.js';
import { rawRequestOf, saysJsonButIsNot } from './raw-request.js';
import type { createRefusals } from './refusals.js';

type Deps = Pick<ApiDeps, 'store' | 'connectors'> & {
  endpoints: ReturnType<typeof createEndpointCache>;
  refusals: ReturnType<typeof createRefusals>;
};

/**
 * The door that the world posts to. One insert, shared with whoever knocks at the same time; 202 after its commit and not before.
 * No session, no schema, no parsing beyond what the receiver does: this path decides how fast Navette accepts.
 */
export const hookRoutes = (app: FastifyInstance, deps: Deps): void => {
  app.all<{ Params: { hookId: string } }>('/hooks/:hookId', { config: { least: 'public' } }, async (request, reply) => {
    const open = await deps.endpoints(request.params.hookId);
    if (!open?.receiver) throw new ApiError('hookUnknown');
    const raw = rawRequestOf(request);
    const refusal = open.receiver.verify(raw, open.secrets);
    if (refusal) {
      if (saysJsonButIsNot(raw)) throw new ApiError('notJson');
      deps.refusals.keep(open, raw, refusal);
      throw new ApiError('signatureWrong', { sentence: refusal });
    }
    const received = readEvents(open, raw);
    const eventIds = await Promise.all(received.map((event) => accept(deps, open, event)));
    return reply.status(202).send({ eventIds });
  });
};

const readEvents = ({ receiver }: OpenEndpoint, raw: ReturnType<typeof rawRequestOf>): ReceivedEvent[] => {
  try {
    return receiver?.read(raw) ?? [];
  } catch (error) {
    if (error instanceof SyntaxError) throw new ApiError('notJson');
    throw new ApiError('eventUnreadable', { reason: error instanceof Error ? error.message.slice(0, 300) : '' });
  }
};

const accept = async ({ store, connectors }: Deps, { endpoint }: OpenEndpoint, received: ReceivedEvent): Promise<string> => {
  const { trigger, dedupeKey, event: data, keys } = received;
  const accepted = await store.events.accept({
    id: newId(),
    organisationId: endpoint.organisationId,
    source: `hook:${endpoint.id}`,
    dedupeKey,
    connector: endpoint.connector,
    trigger,
    ...(endpoint.connectionId && { connectionId: endpoint.connectionId }),
    ...(endpoint.flowId && { flowId: endpoint.flowId }),
    data,
    keys,
    about: aboutOf(connectors, { connector: endpoint.connector, trigger, data }) || (keys[0] ?? ''),
  });
  return accepted.id;
};
