import { type Issue, issueOf } from '../issues.js';
import type { JsonSchema } from '../json.js';
import type { Value } from '../value.js';
import type { Words } from '../words.js';
import { checkScalar, fitsScalar, wrongType } from './check-scalar.js';
import { checkSecret } from './check-secret.js';
import { type Field, placeOf } from './field.js';
import { fieldName } from './names.js';
import { acceptsNull, hintsOf, propertiesOf, propertyOf, requiredOf, resolveSchema, schemasIn, typesOf } from './read-schema.js';
import { type View, viewOf } from './view-of.js';
import { isShown, own } from './visible-fields.js';

/**
 * A value against its JSON Schema, as far as both can be known before a run: pills are left to the run. Guarantees that what it
 * lets pass is not refused for a missing or mistyped literal; it may let pass what a connector's own checks refuse later.
 */
export const checkField = (field: Field): Issue[] => {
  const schema = resolveSchema(field.schema, field.root);
  if (hintsOf(schema).secret) return checkSecret({ ...field, schema });
  const view = viewOf(field.value);
  if (view.kind === 'unknown') return [];
  if (view.kind === 'blank')
    return isMissing(field, schema) ? [issueOf('fieldMissing', { field: field.title, app: field.app }, placeOf(field))] : [];
  const alternatives = [...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf)];
  return [
    ...checkAlternatives(field, alternatives),
    ...schemasIn(schema.allOf).flatMap((part) => checkField({ ...field, schema: part })),
    ...checkOwn({ ...field, schema }, view),
  ];
};

const isMissing = (field: Field, schema: JsonSchema): boolean => {
  // An empty default fills nothing in: a field that is required only while it is shown has one.
  if (!field.required || (schema.default !== undefined && schema.default !== '')) return false;
  const typedNull = field.value?.kind === 'literal' && field.value.value === null;
  return !(typedNull && acceptsNull(schema, field.root));
};

/** Good when one of them is. Else speaks of the one that was most likely meant: the right kind of value, the fewest faults. */
const checkAlternatives = (field: Field, alternatives: JsonSchema[]): Issue[] => {
  if (alternatives.length === 0) return [];
  const verdicts = alternatives.map((schema) => checkField({ ...field, schema }));
  const likeliest = verdicts.toSorted((a, b) => weight(a, field.path) - weight(b, field.path));
  return likeliest[0] ?? [];
};

const weight = (issues: Issue[], path: string): number =>
  issues.length +
  issues.filter((issue) => issue.code === 'fieldNotAllowed').length * 10 +
  (issues.some((issue) => issue.field === path) ? 1000 : 0);

const checkOwn = (field: Field, view: View): Issue[] => {
  const types = typesOf(field.schema);
  if (types.length > 0 && !types.some((type) => fits(view, type))) return [wrongType(field, types)];
  if (view.kind === 'scalar') return checkScalar(field, view.value);
  if (view.kind === 'list') return checkList(field, view.items);
  return view.kind === 'fields' ? checkFields(field, view.fields) : [];
};

const fits = (view: View, type: string): boolean => {
  if (view.kind === 'list') return type === 'array';
  if (view.kind === 'fields') return type === 'object';
  return view.kind === 'scalar' && fitsScalar(view.value, type);
};

const checkList = (field: Field, items: Value[]): Issue[] => {
  const { minItems, maxItems } = field.schema;
  const places = { field: field.title };
  if (typeof minItems === 'number' && items.length < minItems)
    return [issueOf('listTooShort', { ...places, limit: minItems }, placeOf(field))];
  if (typeof maxItems === 'number' && items.length > maxItems)
    return [issueOf('listTooLong', { ...places, limit: maxItems }, placeOf(field))];
  const schema = propertyOf(field.schema, 0, field.root);
  if (!schema) return [];
  const nameOf = (index: number): Words => ({ en: `${field.title.en} ${index + 1}`, fr: `${field.title.fr} ${index + 1}` });
  return items.flatMap((value, index) =>
    checkField({ ...field, schema, value, required: true, path: `${field.path}.${index}`, title: nameOf(index) }),
  );
};

const checkFields = (field: Field, fields: Record<string, Value>): Issue[] => {
  const required = requiredOf(field.schema);
  const named = propertiesOf(field.schema).map(([name]) => name);
  const others = Object.keys(fields).filter((name) => !named.includes(name));
  return [...named, ...others, ...required.filter((name) => !named.includes(name) && !others.includes(name))]
    .filter((name) => isShown(field.schema, name, fields))
    .flatMap((name) => checkEntry(field, name, { value: own(fields, name), required: required.includes(name) }));
};

const checkEntry = (field: Field, name: string, { value, required }: Pick<Field, 'value' | 'required'>): Issue[] => {
  const schema = propertyOf(field.schema, name, field.root);
  const path = `${field.path}.${name}`;
  if (!schema && value !== undefined && field.schema.additionalProperties === false) {
    return [issueOf('fieldUnknown', { app: field.app, field: name }, { ...field.at, field: path })];
  }
  return checkField({ ...field, schema: schema ?? {}, value, required, path, title: fieldName(schema, name) });
};
