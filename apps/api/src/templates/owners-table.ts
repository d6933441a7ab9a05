import type { Option } from '@navette/connector-sdk';
import type { Language } from '@navette/flow';
import { openConnection } from '../connections/open-connection.js';
import { sentenceOf } from '../connections/sentence-of.js';
import type { TemplateDeps } from './document-from-template.js';

type Of = { organisationId: string; language: Language; country?: string; connections: Record<string, string> };

const words = {
  en: { name: 'Numbers and owners', key: 'Number', owner: 'Owner', ownerName: 'Owner, name' },
  fr: { name: 'Numéros et propriétaires', key: 'Numéro', owner: 'Propriétaire', ownerName: 'Propriétaire, nom' },
};

/**
 * The table number → owner, filled from both accounts: a number whose label names a person of the CRM is theirs, the others go to the
 * first person, who is also the default row. An account that does not answer leaves the table empty; people fill it.
 */
export const makeOwnersTable = async (deps: TemplateDeps, of: Of): Promise<string> => {
  const { name, key, owner, ownerName } = words[of.language];
  const [numbers, users] = await Promise.all([optionsOf(deps, of, 'ringover', 'numbers'), optionsOf(deps, of, 'zoho-crm', 'users')]);
  const rowOf = (user: Option | undefined) => ({ owner: user?.value ?? null, ownerName: user?.label ?? null });
  const table = await deps.store.tables.create(of.organisationId, {
    name,
    keyType: 'phone',
    country: of.country,
    keyLabel: key,
    columns: [
      { id: 'owner', label: owner, type: 'text' },
      { id: 'ownerName', label: ownerName, type: 'text' },
    ],
    defaultRow: users[0] ? rowOf(users[0]) : null,
  });
  const rows = numbers.map((number) => ({ label: number.value, values: rowOf(namedOn(number, users) ?? users[0]) }));
  if (rows.length > 0) await deps.store.tables.setRows(of.organisationId, table.id, rows);
  return table.id;
};

const namedOn = (number: Option, users: Option[]): Option | undefined => {
  const label = `${number.label} ${number.detail ?? ''}`.toLowerCase();
  return users.find((user) => label.includes(user.label.split(' ')[0]?.toLowerCase() || user.label.toLowerCase()));
};

const optionsOf = async (deps: TemplateDeps, of: Of, connectorName: string, list: string): Promise<Option[]> => {
  const connectionId = of.connections[connectorName];
  if (!connectionId) return [];
  try {
    const { connector, http, values } = await openConnection(deps, { organisationId: of.organisationId, connectionId });
    const answer = await connector.options?.[list]?.load({ http, connection: values }, { search: '', params: {} });
    return answer?.options ?? [];
  } catch (error) {
    if (sentenceOf(error)) return [];
    throw error;
  }
};
