import type { LiveMessage } from '@navette/flow';
import type { Notice, Store } from '@navette/store';
import type { FastifyBaseLogger } from 'fastify';
import { createChangedRuns } from './changed-runs.js';
import { createPeople, type Seat } from './create-people.js';
import { type FlowRequest, obeyFlowRequest } from './obey-flow-request.js';
import type { FlowWatch } from './watch-flow.js';
import { createRunWatch, type RunWatch } from './watch-run.js';

/** One browser that listens. */
export type LiveClient = {
  organisationId: string;
  /** null: a script. */
  userId: string | null;
  mayEdit: boolean;
  isGone: boolean;
  send(message: LiveMessage): void;
  /** By run id. */
  watches: Map<string, RunWatch>;
  watchesRuns: boolean;
  /** By flow id: the drafts it follows, and its places there. */
  flows: Map<string, FlowWatch>;
  seats: Map<string, Seat>;
};

const afterReconnect = 100;
const retryListen = 1_000;

/**
 * Everything that happens live in this process: one LISTEN, many browsers. A notice only says which run changed; rows are read from
 * the journal, so what is sent is what is kept. After a lost connection everything watched is read again.
 */
export const createLive = ({ store, log }: { store: Store; log: FastifyBaseLogger }) => {
  const clients = new Set<LiveClient>();
  const changedByOrganisation = new Map<string, ReturnType<typeof createChangedRuns>>();
  let listening: Promise<{ close(): Promise<void> } | undefined> | undefined;
  let closed = false;
  const failed = (error: unknown) => log.warn({ err: error }, 'live rows could not be read; they follow with the next change');

  const people = createPeople({ store, failed });

  const changedOf = (organisationId: string) => {
    const known = changedByOrganisation.get(organisationId);
    if (known) return known;
    const made = createChangedRuns({
      store,
      failed,
      send: (lines) => {
        for (const client of clients)
          if (client.watchesRuns && client.organisationId === organisationId) for (const run of lines) client.send({ type: 'run', run });
      },
    });
    changedByOrganisation.set(organisationId, made);
    return made;
  };

  const readAllAgain = async (): Promise<void> => {
    people.changed();
    for (const client of clients) {
      for (const watch of [...client.watches.values(), ...client.flows.values()]) void watch.push().catch(failed);
      if (!client.watchesRuns) continue;
      const { runs } = await store.runs.list(client.organisationId, { limit: afterReconnect });
      for (const run of runs) client.send({ type: 'run', run });
    }
  };

  const pushDraft = ({ organisationId, flowId }: Extract<Notice, { kind: 'draft' }>): void => {
    for (const client of clients) {
      if (client.organisationId === organisationId) void client.flows.get(flowId)?.push().catch(failed);
    }
  };

  const hear = (notice: Notice): void => {
    if (notice.kind === 'reconnected') return void readAllAgain().catch(failed);
    if (notice.kind === 'presence') return void people.changed(notice.flowId);
    if (notice.kind === 'draft') return void pushDraft(notice);
    if (notice.kind !== 'run') return;
    let anyoneWatchesRuns = false;
    for (const client of clients) {
      if (client.organisationId !== notice.organisationId) continue;
      anyoneWatchesRuns ||= client.watchesRuns;
      void client.watches.get(notice.runId)?.push().catch(failed);
    }
    if (anyoneWatchesRuns) changedOf(notice.organisationId).add(notice.runId);
  };

  /** The first connection may find the database away; later ones are the store's care. */
  const listen = async (): Promise<{ close(): Promise<void> } | undefined> => {
    while (!closed) {
      try {
        return await store.listen('live', hear);
      } catch (error) {
        log.warn({ err: error }, 'not listening to the database yet');
        await new Promise((resolve) => setTimeout(resolve, retryListen).unref());
      }
    }
    return undefined;
  };

  return {
    async join(client: LiveClient): Promise<void> {
      clients.add(client);
      listening ??= listen();
      await listening;
    },
    leave(client: LiveClient): void {
      clients.delete(client);
      client.isGone = true;
      for (const watch of client.watches.values()) watch.stop();
      client.flows.clear();
      for (const seat of client.seats.values()) people.rise(seat).catch(failed);
    },
    /** Sends what is missing and then what comes. A run of another organisation is as if it did not exist. */
    async watchRun(client: LiveClient, of: { runId: string; after: number }): Promise<void> {
      if (!(await store.runs.one(client.organisationId, of.runId))) return;
      client.watches.get(of.runId)?.stop();
      const watch = createRunWatch({ store, send: client.send }, of);
      client.watches.set(of.runId, watch);
      await watch.start();
    },
    ofFlow: (client: LiveClient, request: FlowRequest) => obeyFlowRequest({ store, people }, client, request),
    count: () => clients.size,
    async close(): Promise<void> {
      closed = true;
      for (const changed of changedByOrganisation.values()) changed.stop();
      for (const client of clients) for (const watch of client.watches.values()) watch.stop();
      clients.clear();
      await people.close();
      await (await listening)?.close();
    },
  };
};
export type Live = ReturnType<typeof createLive>;
