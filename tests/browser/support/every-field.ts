import { ui } from '@navette/connector-sdk';
import type { Catalog, CatalogAction, JsonSchema } from '@navette/flow';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const named = (title: string, more: Partial<Parameters<typeof ui>[0]> = {}) => ui({ title: { en: title, fr: `${title} (fr)` }, ...more });
const choices = (...values: string[]) =>
  Object.fromEntries(values.map((value) => [value, { en: `Choice ${value}`, fr: `Choix ${value}` }]));
const five = ['a', 'b', 'c', 'd', 'e'] as const;
const six = [...five, 'f'] as const;

/** One field for each row of the form's table (UX §5), as a connector would write it. */
const params = z.object({
  line: z.string().max(20).meta(named('Line')),
  growing: z.string().meta(named('Growing', { multiline: true })),
  page: z.string().meta(named('Page', { format: 'html' })),
  email: z.string().meta(named('E-mail', { format: 'email' })),
  site: z.string().meta(named('Site', { format: 'uri' })),
  phone: z.string().meta(named('Phone', { format: 'phone' })),
  price: z.number().meta(named('Price', { format: 'money', unit: { en: 'EUR', fr: 'EUR' } })),
  pieces: z.int().meta(named('Pieces')),
  urgent: z.boolean().meta(named('Urgent')),
  day: z.string().meta(named('Day', { format: 'date' })),
  moment: z.string().meta(named('Moment', { format: 'date-time' })),
  length: z.iso.duration().meta(named('Length of call')),
  few: z.enum(five).meta(named('Few choices', { labels: choices(...five) })),
  many: z.enum(six).meta(named('Many choices', { labels: choices(...six) })),
  several: z.array(z.enum(six).meta(ui({ title: { en: 'Choice', fr: 'Choix' }, labels: choices(...six) }))).meta(named('Several choices')),
  owner: z.string().meta(named('Owner', { options: 'users' })),
  address: z.object({ street: z.string().meta(named('Street')), town: z.string().meta(named('Town')) }).meta(named('Address')),
  rows: z.array(z.object({ article: z.string().meta(named('Article')) })).meta(named('Rows')),
  columns: z.record(z.string(), z.json()).meta(named('Columns', { mapping: 'leadFields' })),
  code: z.string().meta(named('Code', { format: 'code' })),
  locked: z
    .string()
    .default('Web form')
    .meta(named('Origin', { locked: { en: 'Set by the practice account.', fr: 'Défini par le compte d’essai.' } })),
  automatic: z.string().meta({ ...named('Number'), readOnly: true }),
  anything: z.json().meta({ ...named('Anything'), description: 'Whatever the app’s own documentation says.' }),
});

/** An action of Zoho CRM that no product has, so that its lists are real and its fields are all there are. */
export const everyField: CatalogAction = {
  name: 'every-field',
  title: { en: 'Every field', fr: 'Tous les champs' },
  summary: { en: 'with {line}', fr: 'avec {line}' },
  description: { en: 'One field of each kind.', fr: 'Un champ de chaque sorte.' },
  effect: 'write',
  idempotency: 'none',
  long: false,
  params: z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
  output: { type: 'object', properties: {} },
  sample: {},
};

/** What this page is told of Zoho CRM has these actions too; only this page, and only the catalogue. */
export async function withActions(page: Page, ...actions: CatalogAction[]): Promise<void> {
  await page.route('**/api/catalog', async (route) => {
    const response = await route.fetch();
    const catalog = (await response.json()) as Catalog;
    catalog.connectors.find(({ name }) => name === 'zoho-crm')?.actions.push(...actions);
    await route.fulfill({ response, json: catalog });
  });
}
