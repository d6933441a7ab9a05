import type { Words } from '@navette/flow';
import type { FlowDetail } from '@navette/store';
import type { ApiDeps } from '../deps.js';
import { reachOf } from './flow-hook.js';

export type HookOfFlow = { id: string; address: string; setUp: Words; lastEventAt: string | null; secret: string };

const formSetUp: Words = {
  en: 'Share this address: it opens the form. It shows the fields of the published version.',
  fr: 'Partagez cette adresse : elle ouvre le formulaire. Il montre les champs de la version publiée.',
};

/** The address of a flow's trigger, made at the first asking; undefined when nothing outside starts it. */
export const hookOfFlow = async (
  { store, connectors, publicUrl }: Pick<ApiDeps, 'store' | 'connectors' | 'publicUrl'>,
  flow: FlowDetail,
): Promise<HookOfFlow | undefined> => {
  const trigger = Object.values(flow.draft.steps).find((step) => step.kind === 'trigger');
  if (!trigger) return undefined;
  const { organisationId, id: flowId } = flow;
  const reach = reachOf(connectors, trigger);
  if (reach === 'none' || (reach === 'connection' && !trigger.connectionId)) return undefined;
  const owner = reach === 'connection' ? { connectionId: trigger.connectionId! } : { flowId };
  const endpoint = await store.hooks.ensure({ organisationId, connector: trigger.connector, ...owner });
  const receiver = connectors.find(({ name }) => name === trigger.connector)?.receiver;
  return {
    id: endpoint.id,
    address: `${publicUrl}/${reach === 'form' ? 'forms' : 'hooks'}/${endpoint.id}`,
    setUp: reach === 'form' ? formSetUp : (receiver?.setUp ?? formSetUp),
    lastEventAt: endpoint.lastEventAt,
    secret: endpoint.secrets.secret ?? '',
  };
};
