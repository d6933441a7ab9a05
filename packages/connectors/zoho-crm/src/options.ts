import { type Http, type Option, type OptionsDefinition, parseAnswer } from '@navette/connector-sdk';
import { z } from 'zod';
import { describeFields } from './columns.js';
import { fieldSchema, isWritable, labelOf } from './field-schema.js';
import { title } from './title.js';
import { listUsers } from './users.js';

type Params = Record<string, unknown>;

/** Zoho gives these lists whole, so the search is ours. */
const listOf = (load: (http: Http, params: Params) => Promise<Option[]>, dependsOn?: string[]): OptionsDefinition => ({
  ...(dependsOn && { dependsOn }),
  load: async ({ http }, { search, params }) => {
    const wanted = search.trim().toLowerCase();
    const options = await load(http, params);
    return { options: options.filter(({ label, detail = '', value }) => `${label} ${detail} ${value}`.toLowerCase().includes(wanted)) };
  },
});

/** The choices of one picklist field. */
const choicesOf = (module: string, field: string): OptionsDefinition =>
  listOf(async (http) => {
    const found = (await describeFields(http, module)).find(({ api_name }) => api_name === field);
    return (found?.pick_list_values ?? []).map(({ actual_value, display_value }) => ({ value: actual_value, label: display_value }));
  });

/** All fields, required ones first; of those that can be written, what they take. */
const fieldsOf = (module?: string): OptionsDefinition =>
  listOf(
    async (http, params) => {
      const name = module ?? String(params.module ?? '');
      const fields = name === '' ? [] : await describeFields(http, name);
      return fields
        .toSorted((one, other) => Number(other.system_mandatory ?? false) - Number(one.system_mandatory ?? false))
        .map((field) => ({
          value: field.api_name,
          label: labelOf(field),
          detail: field.api_name,
          ...(isWritable(field) && { field: { schema: fieldSchema(field), required: field.system_mandatory ?? false } }),
        }));
    },
    module ? undefined : ['module'],
  );

const modulesAnswer = z.object({
  modules: z.array(
    z.object({
      api_name: z.string(),
      plural_label: z.string().nullish(),
      api_supported: z.boolean().nullish(),
      viewable: z.boolean().nullish(),
    }),
  ),
});
const layoutsAnswer = z.object({
  layouts: z.array(z.object({ id: z.string(), name: z.string(), display_label: z.string().nullish(), status: z.string().nullish() })),
});
const stage = z.object({ display_value: z.string(), actual_value: z.string(), forecast_type: z.string().nullish() });
const pipelinesAnswer = z.object({
  pipeline: z.array(z.object({ display_value: z.string(), actual_value: z.string(), maps: z.array(stage).default([]) })).default([]),
});

const layouts = async (http: Http) =>
  parseAnswer(layoutsAnswer, (await http.get('/crm/v8/settings/layouts', { module: 'Deals' })).data ?? { layouts: [] }, title).layouts;

/** Without a chosen layout, those of the first one: most accounts have only that. */
const pipelines = async (http: Http, params: Params) => {
  const layout = String(params.layout ?? '') || (await layouts(http))[0]?.id;
  return parseAnswer(pipelinesAnswer, (await http.get('/crm/v8/settings/pipeline', { layout_id: layout })).data ?? {}, title).pipeline;
};

export const options: Record<string, OptionsDefinition> = {
  users: listOf(async (http) =>
    (await listUsers(http, 'ActiveUsers')).map(({ id, name, email }) => ({ value: id, label: name, detail: email })),
  ),
  modules: listOf(async (http) => {
    const { modules } = parseAnswer(modulesAnswer, (await http.get('/crm/v8/settings/modules')).data, title);
    const usable = modules.filter(({ api_supported, viewable }) => api_supported !== false && viewable !== false);
    return usable.map(({ api_name, plural_label }) => ({ value: api_name, label: plural_label ?? api_name, detail: api_name }));
  }),
  fields: fieldsOf(),
  leadFields: fieldsOf('Leads'),
  contactFields: fieldsOf('Contacts'),
  accountFields: fieldsOf('Accounts'),
  dealFields: fieldsOf('Deals'),
  taskFields: fieldsOf('Tasks'),
  callFields: fieldsOf('Calls'),
  leadStatuses: choicesOf('Leads', 'Lead_Status'),
  leadSources: choicesOf('Leads', 'Lead_Source'),
  taskStatuses: choicesOf('Tasks', 'Status'),
  taskPriorities: choicesOf('Tasks', 'Priority'),
  callResults: choicesOf('Calls', 'Call_Result'),
  dealLayouts: listOf(async (http) =>
    (await layouts(http)).map(({ id, name, display_label }) => ({ value: id, label: display_label ?? name })),
  ),
  pipelines: listOf(
    async (http, params) =>
      (await pipelines(http, params)).map(({ actual_value, display_value }) => ({ value: actual_value, label: display_value })),
    ['layout'],
  ),
  stages: listOf(
    async (http, params) => {
      const all = await pipelines(http, params);
      const { maps = [] } = all.find(({ actual_value }) => actual_value === params.pipeline) ?? all[0] ?? {};
      return maps.map(({ actual_value, display_value, forecast_type }) => ({
        value: actual_value,
        label: display_value,
        detail: forecast_type ?? undefined,
      }));
    },
    ['layout', 'pipeline'],
  ),
};
