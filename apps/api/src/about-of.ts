import type { ConnectorDefinition } from '@navette/connector-sdk';
import type { Json, JsonObject } from '@navette/flow';

/** Who an event is about (a phone, an e-mail), read where its trigger says; '' when it says nothing. */
export const aboutOf = (
  connectors: readonly ConnectorDefinition[],
  of: { connector: string; trigger: string; data: JsonObject },
): string => {
  const connector = connectors.find(({ name }) => name === of.connector);
  const identity = connector?.triggers.find(({ name }) => name === of.trigger)?.identity;
  if (!identity) return '';
  let value: Json | undefined = of.data;
  for (const part of identity.split('.')) value = isObject(value) ? value[part] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';
};

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
