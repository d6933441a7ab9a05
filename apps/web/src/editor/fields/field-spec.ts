import {
  causesOf,
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
  multiline?: boolean;
  /** Fields of one group stand together under this heading. */
  group?: Words;
  unit?: Words;
  placeholder?: Words;
  locked?: Words;
  identifies?: boolean;
};

export const fieldHints = (schema: JsonSchema): FieldHints => hintsOf(schema);

/** `place`: where the schema has it, a dependent field right below its cause. */
export type FieldSpec = { name: string; schema: JsonSchema; required: boolean; place?: number };
export type OrderedFields = { required: FieldSpec[]; filled: FieldSpec[]; optional: FieldSpec[] };

type Fields = Record<string, Value>;

/**
 * What a form shows: required fields and those that say which record is meant first, then those that hold something, the others behind "n optional fields". A field whose cause
 * is not met is not there; one that depends on another stands right below it, and both stand where they would if all of them were shown, so
 * that nothing moves when one appears.
 */
export const orderFields = (schema: JsonSchema, values: Fields, root: JsonSchema = schema): OrderedFields => {
  const required = requiredOf(schema);
  const specs = propertiesOf(schema).map(
    ([name, part]): FieldSpec => ({ name, schema: resolveSchema(part, root), required: required.includes(name) }),
  );
  const ordered: OrderedFields = { required: [], filled: [], optional: [] };
  let place = 0;
  for (const family of familiesOf(specs)) {
    const section = family.some((spec) => spec.required || fieldHints(spec.schema).identifies)
      ? ordered.required
      : family.some(({ name }) => !isBlankValue(values[name]))
        ? ordered.filled
        : ordered.optional;
    for (const spec of family) if (isShown(schema, spec.name, values)) section.push({ ...spec, place: place++ });
  }
  return ordered;
};

/** As the schema has them. */
export const inPlace = (specs: FieldSpec[]): FieldSpec[] => specs.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));

/** Each field with those that depend on it, directly or not. */
const familiesOf = (specs: FieldSpec[]): FieldSpec[][] => {
  const causeOf = ({ schema }: FieldSpec) => {
    const { showIf } = fieldHints(schema);
    const causes = showIf ? causesOf(showIf) : [];
    return specs.find(({ name }) => name === causes[0]);
  };
  const below = (cause: FieldSpec): FieldSpec[] =>
    specs.filter((spec) => causeOf(spec) === cause).flatMap((spec) => [spec, ...below(spec)]);
  return specs.filter((spec) => causeOf(spec) === undefined).map((spec) => [spec, ...below(spec)]);
};
