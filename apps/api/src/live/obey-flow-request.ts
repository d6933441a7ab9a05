import type { LiveRequest } from '@navette/flow';
import type { Store } from '@navette/store';
import type { LiveClient } from './create-live.js';
import type { People } from './create-people.js';
import { createFlowWatch } from './watch-flow.js';

export type FlowRequest = Extract<LiveRequest, { flowId: string }>;

type Deps = { store: Store; people: People };

/** What a browser asks about a flow it has open. A flow of another organisation is as if it did not exist. */
export const obeyFlowRequest = async (deps: Deps, client: LiveClient, request: FlowRequest): Promise<void> => {
  const { store } = deps;
  const seat = client.seats.get(request.flowId);
  switch (request.type) {
    case 'watchFlow':
      return watchFlow(deps, client, request);
    case 'atStep':
      return seat && client.mayEdit ? store.presence.goTo(seat.sessionId, request.stepId) : undefined;
    case 'active':
      return seat && store.presence.act(seat.sessionId);
    case 'askForStep':
      return seat && store.presence.ask(seat.sessionId);
    case 'handOverStep':
      return seat && store.presence.handOver(seat.sessionId);
    case 'leaveFlow':
      client.flows.delete(request.flowId);
      client.seats.delete(request.flowId);
      if (seat) await deps.people.rise(seat);
  }
};

const watchFlow = async ({ store, people }: Deps, client: LiveClient, request: Extract<FlowRequest, { type: 'watchFlow' }>) => {
  const { flowId, after, seat, stepId } = request;
  if (!(await store.flows.one(client.organisationId, flowId))) return;
  const before = client.seats.get(flowId);
  if (before) await people.rise(before);
  const watch = createFlowWatch({ store, send: client.send }, { organisationId: client.organisationId, flowId, after });
  client.flows.set(flowId, watch);
  await watch.push();
  if (client.userId === null || client.isGone) return;
  const sat = await people.sit({ seat, flowId, userId: client.userId, stepId: client.mayEdit ? stepId : null, send: client.send });
  if (client.isGone) await people.rise(sat);
  else client.seats.set(flowId, sat);
};
