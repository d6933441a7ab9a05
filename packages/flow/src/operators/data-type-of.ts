import type { Catalog } from '../catalog.js';
import { hintsOf, schemasIn, typesOf } from '../compile/read-schema.js';
import type { FlowDocument } from '../document.js';
import { readPath } from '../evaluate/read-path.js';
import type { StepId } from '../ids.js';
import type { Json, JsonSchema } from '../json.js';
import { outputSchema } from '../sentence/output-schema.js';
import { schemaAt } from '../sentence/schema-words.js';
import type { Transform } from '../transform.js';
import type { Ref, Value } from '../value.js';
import type { DataType } from './define-operator.js';

type Known = {
  document: FlowDocument;
  catalog: Catalog;
  /** What the data of a step looks like; asked where the schema says nothing, as of a webhook's body. */
  sampleOf(step: StepId): Json | undefined;
};

/** Which kind of data a value is: by its last transform, by the schema of its pill, or by its sample. Undefined: nobody knows. */
export const dataTypeOf = (value: Value, known: Known): DataType | undefined => {
  if (value.kind !== 'ref') return 'text';
  const changed = value.transforms?.at(-1);
  const byTransform = changed && typeAfter(changed);
  if (byTransform) return byTransform;
  return bySchema(value, known) ?? bySample(readPath(known.sampleOf(value.step), value.path));
};

const bySchema = ({ step: id, path }: Ref, { document, catalog }: Known): DataType | undefined => {
  const step = document.steps[id];
  const root = step && outputSchema(step, { document, catalog });
  const schema = root && schemaAt(root, path);
  return schema && typeOfSchema(schema);
};

const typeOfSchema = (schema: JsonSchema): DataType | undefined => {
  const types = [schema, ...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf)].flatMap(typesOf).filter((type) => type !== 'null');
  const { format } = hintsOf(schema) as { format?: string };
  if (types.includes('array')) return 'list';
  if (types.includes('boolean')) return 'yesNo';
  if (types.some((type) => type === 'number' || type === 'integer')) return 'number';
  if (types.includes('object')) return 'record';
  if (!types.includes('string')) return undefined;
  return (format ?? schema.format) === 'date' || (format ?? schema.format) === 'date-time' ? 'date' : 'text';
};

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/;

const bySample = (sample: Json | undefined): DataType | undefined => {
  if (sample === undefined || sample === null) return undefined;
  if (Array.isArray(sample)) return 'list';
  if (typeof sample === 'boolean') return 'yesNo';
  if (typeof sample === 'number') return 'number';
  if (typeof sample === 'object') return 'record';
  return isoDate.test(sample) ? 'date' : 'text';
};

const typeAfter = ({ name, args }: Transform): DataType | undefined => {
  if (name === 'number' || (name === 'pick' && args.which === 'count')) return 'number';
  if (name === 'split') return 'list';
  if (name === 'moveDate') return 'date';
  return name === 'join' || name === 'date' || name === 'phone' || name === 'case' ? 'text' : undefined;
};
