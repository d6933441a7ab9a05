import {
  type Catalog,
  type DataType,
  type FlowDocument,
  outputSchema,
  schemaAt,
  schemasIn,
  type Transform,
  typesOf,
  type Value,
} from '@navette/flow';
import { fieldHints } from '../fields/field-spec';

/** Which operators are offered for a value: by the schema of its pill, or by what its last transform makes of it. */
export const dataTypeOf = (value: Value, document: FlowDocument, catalog: Catalog): DataType => {
  if (value.kind !== 'ref') return 'text';
  const changed = value.transforms?.at(-1);
  const byTransform = changed && typeAfter(changed);
  if (byTransform) return byTransform;
  const step = document.steps[value.step];
  const root = step && outputSchema(step, { document, catalog });
  const schema = root && schemaAt(root, value.path);
  if (!schema) return 'text';
  const alternatives = [schema, ...schemasIn(schema.anyOf), ...schemasIn(schema.oneOf)];
  const types = alternatives.flatMap(typesOf).filter((type) => type !== 'null');
  const format = fieldHints(schema).format ?? schema.format;
  if (types.includes('array')) return 'list';
  if (types.includes('boolean')) return 'yesNo';
  if (types.some((type) => type === 'number' || type === 'integer')) return 'number';
  return format === 'date' || format === 'date-time' ? 'date' : 'text';
};

const typeAfter = ({ name, args }: Transform): DataType | undefined => {
  if (name === 'number' || (name === 'pick' && args.which === 'count')) return 'number';
  if (name === 'split') return 'list';
  if (name === 'moveDate') return 'date';
  return name === 'join' || name === 'date' || name === 'phone' || name === 'case' ? 'text' : undefined;
};
