import { type JsonSchema, propertiesOf, propertyOf, resolveSchema, type SchemaType, schemasIn, typesOf } from '@navette/flow';
import { fieldHints } from './field-spec';

/** Every way in which a field is drawn. */
export type Control =
  | 'locked'
  | 'secret'
  | 'options'
  | 'manyOptions'
  | 'table'
  | 'choice'
  | 'manyChoices'
  | 'yesNo'
  | 'number'
  | 'date'
  | 'duration'
  | 'text'
  | 'longText'
  | 'richText'
  | 'code'
  | 'rows'
  | 'fieldset'
  | 'record'
  | 'mapping'
  | 'json';

/** From the schema alone (UX §5); what none of the others can show is edited as JSON, so that nothing is ever blank. */
export const controlOf = (schema: JsonSchema, root: JsonSchema): Control => {
  const hints = fieldHints(schema);
  if (hints.locked || schema.readOnly === true) return 'locked';
  if (hints.secret) return 'secret';
  const types = typesIn(schema, root);
  if (types.includes('array')) return listControl(schema, root);
  if (hints.options) return 'options';
  if (hints.format === 'table') return 'table';
  if (Array.isArray(schema.enum)) return 'choice';
  if (hints.mapping) return 'mapping';
  if (types.includes('object')) return objectControl(schema, types);
  if (hints.format === 'code' && !types.includes('string')) return 'json';
  return scalarControl(schema, types);
};

const listControl = (schema: JsonSchema, root: JsonSchema): Control => {
  const items = propertyOf(schema, 0, root);
  if (fieldHints(schema).options || (items && fieldHints(items).options)) return 'manyOptions';
  if (items && Array.isArray(items.enum)) return 'manyChoices';
  return items ? 'rows' : 'json';
};

const objectControl = (schema: JsonSchema, types: SchemaType[]): Control => {
  if (types.length > 1 && !types.includes('null')) return 'json';
  if (propertiesOf(schema).length > 0) return 'fieldset';
  return schema.additionalProperties !== undefined && schema.additionalProperties !== false ? 'record' : 'json';
};

const scalarControl = (schema: JsonSchema, types: SchemaType[]): Control => {
  const kinds = types.filter((type) => type !== 'null');
  if (kinds.length === 1 && kinds[0] === 'boolean') return 'yesNo';
  if (kinds.length > 0 && kinds.every((type) => type === 'number' || type === 'integer')) return 'number';
  if (kinds.length === 0) return 'json';
  const format = fieldFormat(schema);
  if (format && textControls[format]) return textControls[format];
  return fieldHints(schema).multiline ? 'longText' : 'text';
};

/** Kinds of text that have a control of their own. */
const textControls: Partial<Record<string, Control>> = {
  date: 'date',
  'date-time': 'date',
  time: 'date',
  duration: 'duration',
  html: 'richText',
  code: 'code',
};

/** Ours first, then JSON Schema's own. */
export const fieldFormat = (schema: JsonSchema): string | undefined =>
  fieldHints(schema).format ?? (typeof schema.format === 'string' ? schema.format : undefined);

/** Through alternatives: `anyOf: [{ type: 'string' }, { type: 'null' }]` is text. */
export const typesIn = (schema: JsonSchema, root: JsonSchema): SchemaType[] => {
  const alternatives = [...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf)].map((part) => resolveSchema(part, root));
  return [...new Set([schema, ...alternatives].flatMap(typesOf))];
};
