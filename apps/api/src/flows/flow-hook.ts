import type { ConnectorDefinition } from '@navette/connector-sdk';
import type { Json, JsonObject, Plan } from '@navette/flow';
import type { HookEndpoint, Store } from '@navette/store';

type Deps = { store: Store; connectors: readonly ConnectorDefinition[] };

/** How a flow is reached from outside, judged by its trigger. */
export const reachOf = (
  connectors: readonly ConnectorDefinition[],
  trigger: { connector: string; trigger: string },
): 'form' | 'flow' | 'connection' | 'none' => {
  const connector = connectors.find(({ name }) => name === trigger.connector);
  const kind = connector?.triggers.find(({ name }) => name === trigger.trigger)?.kind;
  if (kind === 'form') return 'form';
  return kind === 'webhook' && connector?.receiver ? connector.receiver.addressOf : 'none';
};

/** The flow's own address, made once; a form's fields and texts are kept with it, so that its page needs no flow. */
export const ensureFlowHook = async (
  { store, connectors }: Deps,
  of: { organisationId: string; flowId: string; plan: Plan },
): Promise<HookEndpoint | undefined> => {
  const { trigger } = of.plan;
  const reach = reachOf(connectors, trigger);
  if (reach !== 'flow' && reach !== 'form') return undefined;
  const endpoint = await store.hooks.ensure({ organisationId: of.organisationId, connector: trigger.connector, flowId: of.flowId });
  const settings: JsonObject = {
    ...endpoint.settings,
    trigger: trigger.trigger,
    params: trigger.params as { [key: string]: Json },
    country: of.plan.settings.country,
  };
  if (JSON.stringify(settings) !== JSON.stringify(endpoint.settings)) await store.hooks.setSettings(endpoint.id, settings);
  return endpoint;
};
