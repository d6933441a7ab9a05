import type { ConnectionValues } from '@navette/connector-sdk';
import type { ConnectionLine } from '@navette/store';
import type { Caller } from '../auth/identify.js';
import type { ApiDeps } from '../deps.js';
import { found } from '../things.js';
import type { WithConnection } from './open-connection.js';
import { isPractice, registerAtPractice } from './practice.js';
import { freeName } from './starting-name.js';
import { testValues } from './test-values.js';

export type ConnectionDeps = Pick<ApiDeps, 'store' | 'connectors' | 'httpPool' | 'publicUrl' | 'sandboxUrl'>;

/** Tested, then kept, then given its address where the vendor calls us. Without a `name` it takes its `startingName`, which is unlike the others'. */
export const createConnection = async (
  deps: ConnectionDeps,
  caller: Caller,
  of: { connector: WithConnection; name?: string; startingName?: string; values: ConnectionValues },
): Promise<ConnectionLine> => {
  const { store } = deps;
  const organisationId = caller.organisation.id;
  const { account, values } = await testValues(deps, of.connector, of.values);
  const others = (await store.connections.list(organisationId)).filter(({ connector }) => connector === of.connector.name);
  const name =
    of.name ??
    freeName(
      of.startingName ?? `${of.connector.title.en} · ${account}`,
      others.map((each) => each.name),
    );
  const { id } = await store.connections.create(organisationId, caller.by, { connector: of.connector.name, name, values });
  await store.connections.setHealth(id, 'works', { account });
  await openAddress(deps, { organisationId, connectionId: id, connector: of.connector, values });
  await store.audit.write({ organisationId, by: caller.by, act: 'connection.create', about: id, detail: { connector: of.connector.name } });
  return found(await store.connections.one(organisationId, id), 'connection');
};

/** The connection's own address, made at the first asking; the practice system learns it at once. */
export const openAddress = async (
  deps: ConnectionDeps,
  of: { organisationId: string; connectionId: string; connector: WithConnection; values: ConnectionValues },
): Promise<{ address: string; lastEventAt: string | null } | undefined> => {
  if (of.connector.receiver?.addressOf !== 'connection') return undefined;
  const { organisationId, connectionId, connector } = of;
  const endpoint = await deps.store.hooks.ensure({ organisationId, connector: connector.name, connectionId });
  const address = `${deps.publicUrl}/hooks/${endpoint.id}`;
  if (deps.sandboxUrl && isPractice(connector, of.values, deps.sandboxUrl))
    await registerAtPractice({ sandboxUrl: deps.sandboxUrl, connector: connector.name, address });
  return { address, lastEventAt: endpoint.lastEventAt };
};
