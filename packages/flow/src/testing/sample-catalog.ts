import type { Catalog } from '../catalog.js';
import type { JsonSchema } from '../json.js';
import type { Words } from '../words.js';

const words = (en: string, fr: string): Words => ({ en, fr });
const field = (en: string, fr: string, schema: JsonSchema = { type: 'string' }): JsonSchema => ({
  ...schema,
  title: en,
  'x-ui': { title: words(en, fr) },
});
const record = (properties: Record<string, JsonSchema>): JsonSchema => ({ type: 'object', properties });

/** With a definition that a `$ref` points at, as zod writes for schemas used twice. */
const withLines = (properties: Record<string, JsonSchema>): JsonSchema => ({
  ...record(properties),
  $defs: { line: record({ price: field('Price', 'Prix', { type: 'number' }) }) },
});

/** A telephone and a CRM, as small as the tests of this package allow. */
export const sampleCatalog: Catalog = {
  connectors: [
    {
      name: 'phone',
      version: '1.0.0',
      title: words('Ringover', 'Ringover'),
      description: words('Telephone', 'Téléphone'),
      icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      colour: '#112233',
      triggers: [
        {
          name: 'call-missed',
          title: words('Call missed', 'Appel manqué'),
          summary: words('on {number|any number}', 'sur {number|tous les numéros}'),
          kind: 'webhook',
          params: record({ number: field('Number', 'Numéro') }),
          output: withLines({
            from: field('Caller', 'Appelant'),
            caller: { anyOf: [record({ email: field('E-mail', 'E-mail') }), { type: 'null' }] },
            lines: { ...field('Lines', 'Lignes', { type: 'array' }), items: { $ref: '#/$defs/line' } },
            last_seen_at: { type: 'string' },
          }),
          sample: { from: '33612345678' },
        },
      ],
      actions: [],
    },
    {
      name: 'crm',
      version: '1.0.0',
      title: words('Zoho CRM', 'Zoho CRM'),
      description: words('CRM', 'CRM'),
      icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      colour: '#445566',
      triggers: [],
      actions: [
        {
          name: 'create-deal',
          title: words('Create a deal', 'Créer une affaire'),
          summary: words('named {name} for {owner|the default owner}', 'nommée {name} pour {owner|le propriétaire par défaut}'),
          description: words('Creates a deal', 'Crée une affaire'),
          effect: 'write',
          idempotency: 'check',
          long: false,
          params: record({
            name: field('Name', 'Nom'),
            owner: {
              ...field('Owner', 'Propriétaire'),
              enum: ['k'],
              'x-ui': { title: words('Owner', 'Propriétaire'), labels: { k: words('Karim', 'Karim') } },
            },
          }),
          output: record({ id: field('Deal', 'Affaire') }),
          sample: { id: '1' },
        },
      ],
    },
  ],
};
