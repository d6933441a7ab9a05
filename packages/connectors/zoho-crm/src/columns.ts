import { type Http, parseAnswer } from '@navette/connector-sdk';
import { z } from 'zod';
import { knownModules } from './modules.js';
import { title } from './title.js';

const answer = z.object({
  fields: z
    .array(
      z.object({
        api_name: z.string(),
        display_label: z.string().nullish(),
        field_label: z.string().nullish(),
        data_type: z.string().nullish(),
        read_only: z.boolean().nullish(),
        field_read_only: z.boolean().nullish(),
        system_mandatory: z.boolean().nullish(),
        length: z.number().nullish(),
        operation_type: z.object({ api_create: z.boolean().nullish(), api_update: z.boolean().nullish() }).nullish(),
        pick_list_values: z.array(z.object({ display_value: z.string(), actual_value: z.string() })).nullish(),
      }),
    )
    .default([]),
});
export type FieldDescription = z.infer<typeof answer>['fields'][number];

export const describeFields = async (http: Http, module: string): Promise<FieldDescription[]> =>
  parseAnswer(answer, (await http.get('/crm/v8/settings/fields', { module })).data ?? {}, title).fields;

/** Types that a query cannot read. */
const unreadable = new Set(['subform', 'fileupload', 'imageupload', 'profileimage', 'multi_module_lookup', 'consent_lookup']);

/** What a search reads: the asked fields, else the usual ones of a module we know, else all that can be read (Zoho allows 50). */
export const columnsOf = async (http: Http, module: string, wanted: string[]): Promise<string[]> => {
  const usual = wanted.length > 0 ? ['id', 'Owner', ...wanted] : knownModules[module]?.columns;
  if (usual) return [...new Set(usual)];
  const fields = await describeFields(http, module);
  const names = fields.filter(({ data_type }) => !unreadable.has(data_type ?? '')).map(({ api_name }) => api_name);
  return ['id', ...names.filter((name) => name !== 'id' && !name.startsWith('$'))].slice(0, 50);
};
