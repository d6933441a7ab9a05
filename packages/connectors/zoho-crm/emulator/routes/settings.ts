import type { EmulatorKit } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../answers.js';
import type { Field } from '../data/field.js';
import { type Module, moduleOf, modules } from '../data/modules.js';
import { dealLayouts, type Pipeline, standardLayoutId } from '../data/pipelines.js';
import type { State } from '../state.js';

/** Modules, fields, layouts and pipelines: what the option lists read. */
export const addSettings = (app: FastifyInstance, _kit: EmulatorKit<State>): void => {
  app.get('/settings/modules', async () => ({ modules: modules.map(describeModule) }));
  app.get<{ Querystring: { module?: string } }>('/settings/fields', async ({ query }, reply) => {
    const module = moduleOf(query.module ?? '');
    if (!module) return refuse(reply, 400, 'INVALID_MODULE', 'the module name given seems to be invalid');
    return {
      fields: module.fields.filter(({ api_name }) => !api_name.startsWith('$')).map((field, index) => describeField(field, index, module)),
    };
  });
  app.get<{ Querystring: { module?: string } }>('/settings/layouts', async ({ query }, reply) => {
    const module = moduleOf(query.module ?? '');
    if (!module) return refuse(reply, 400, 'INVALID_MODULE', 'the module name given seems to be invalid');
    return { layouts: layoutsOf(module) };
  });
  app.get<{ Querystring: { layout_id?: string } }>('/settings/pipeline', async ({ query }, reply) => {
    if (!query.layout_id)
      return refuse(reply, 400, 'REQUIRED_PARAM_MISSING', 'One of the expected parameter is missing', { param_name: 'layout_id' });
    const layout = dealLayouts.find(({ id }) => id === query.layout_id);
    if (!layout) return refuse(reply, 400, 'INVALID_DATA', 'invalid data', { id: query.layout_id });
    return { pipeline: layout.pipelines.map(describePipeline) };
  });
};

const describeModule = ({ api_name, plural, singular }: Module, index: number) => ({
  api_name,
  module_name: api_name,
  plural_label: plural,
  singular_label: singular,
  api_supported: true,
  creatable: true,
  editable: true,
  viewable: true,
  deletable: true,
  generated_type: 'default',
  id: `5843104000000002${String(100 + index)}`,
});

const jsonTypes: Partial<Record<Field['type'], string>> = {
  boolean: 'boolean',
  integer: 'integer',
  currency: 'double',
  lookup: 'jsonobject',
  ownerlookup: 'jsonobject',
};

const describeField = (field: Field, index: number, module: Module) => ({
  api_name: field.api_name,
  field_label: field.label,
  display_label: field.label,
  data_type: field.type,
  json_type: jsonTypes[field.type] ?? 'string',
  length: field.length ?? 255,
  system_mandatory: field.mandatory ?? false,
  custom_field: false,
  read_only: field.readOnly ?? false,
  field_read_only: field.readOnly ?? false,
  unique: field.unique ? { casesensitive: 'false' } : {},
  lookup: field.module ? { module: { api_name: field.module }, display_label: field.label } : {},
  pick_list_values: choicesOf(field, module).map((value, position) => ({
    display_value: value,
    actual_value: value,
    id: `584310400000${String(3_000_000 + index * 100 + position)}`,
    type: 'used',
    sequence_number: position + 1,
  })),
  operation_type: { web_create: true, web_update: true, api_create: !field.readOnly, api_update: !field.readOnly },
  id: `5843104000000004${String(100 + index)}`,
});

const choicesOf = (field: Field, module: Module): string[] => {
  if (module.api_name !== 'Deals') return field.choices ?? [];
  const pipelines = dealLayouts.flatMap((layout) => layout.pipelines);
  if (field.api_name === 'Pipeline') return pipelines.map(({ name }) => name);
  if (field.api_name === 'Stage') return [...new Set(pipelines.flatMap(({ stages }) => stages.map(({ name }) => name)))];
  return field.choices ?? [];
};

const layoutsOf = (module: Module) => {
  const layouts = module.api_name === 'Deals' ? dealLayouts : [{ id: standardLayoutId(modules.indexOf(module)), name: 'Standard' }];
  return layouts.map(({ id, name }) => ({
    id,
    name,
    display_label: name,
    status: 'active',
    visible: true,
    profiles: [],
    sections: [
      { name: module.singular, fields: module.fields.map(({ api_name, mandatory }) => ({ api_name, required: mandatory ?? false })) },
    ],
  }));
};

const describePipeline = ({ id, name, isDefault, stages }: Pipeline) => ({
  id,
  display_value: name,
  actual_value: name,
  default: isDefault,
  maps: stages.map((stage, index) => ({
    id: `${id.slice(0, -3)}${900 + index}`,
    display_value: stage.name,
    actual_value: stage.name,
    sequence_number: index + 1,
    forecast_category: { name: stage.forecast === 'Open' ? 'Pipeline' : 'Closed', id: `584310400000000${1000 + index}` },
    forecast_type: stage.forecast,
    colour_code: '#658BA8',
  })),
});
