import {
  hintsOf,
  isBlankValue,
  isShown,
  type JsonSchema,
  propertiesOf,
  requiredOf,
  resolveSchema,
  type Value,
  type Words,
} from '@navette/flow';

/** The part of connector-sdk's `Ui` that forms read, beyond what the core reads. */
export type FieldHints = ReturnType<typeof hintsOf> & {
  help?: Words;
  options?: string;
  secret?: boolean;
  multiline?: boolean;
  group?: Words;
  format?: string;
  unit?: Words;
  placeholder?: Words;
  locked?: Words;
  mapping?: string;
};

export const fieldHints = (schema: JsonSchema): FieldHints => hintsOf(schema);

export type FieldSpec = { name: string; schema: JsonSchema; required: boolean };
export type OrderedFields = { required: FieldSpec[]; filled: FieldSpec[]; optional: FieldSpec[] };

type Fields = Record<string, Value>;

/**
 * What a form shows: required fields first, then those that hold something, the others behind "n optional fields". A field whose cause
 * is not met is not there; one that depends on another stands right below it.
 */
export const orderFields = (schema: JsonSchema, values: Fields, root: JsonSchema = schema): OrderedFields => {
  const required = requiredOf(schema);
  const specs = belowTheirCause(
    propertiesOf(schema)
      .filter(([name]) => isShown(schema, name, values))
      .map(([name, part]): FieldSpec => ({ name, schema: resolveSchema(part, root), required: required.includes(name) })),
  );
  const isFilled = ({ name }: FieldSpec) => !isBlankValue(values[name]);
  const causeOf = (spec: FieldSpec) => specs.find(({ name }) => name === fieldHints(spec.schema).showIf?.param);
  const isRequired = (spec: FieldSpec): boolean => spec.required || (causeOf(spec)?.required ?? false);
  return {
    required: specs.filter(isRequired),
    filled: specs.filter((spec) => !isRequired(spec) && isFilled(spec)),
    optional: specs.filter((spec) => !isRequired(spec) && !isFilled(spec)),
  };
};

const belowTheirCause = (specs: FieldSpec[]): FieldSpec[] => {
  const causes = new Set(specs.map(({ name }) => name));
  const isDependent = ({ schema }: FieldSpec) => causes.has(fieldHints(schema).showIf?.param ?? '');
  const below = ({ name }: FieldSpec): FieldSpec[] =>
    specs.filter(({ schema }) => fieldHints(schema).showIf?.param === name).flatMap((spec) => [spec, ...below(spec)]);
  return specs.filter((spec) => !isDependent(spec)).flatMap((spec) => [spec, ...below(spec)]);
};
