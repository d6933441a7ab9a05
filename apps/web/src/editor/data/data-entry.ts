import {
  type Json,
  type JsonSchema,
  type Language,
  type Ref,
  readPath,
  type SchemaType,
  schemaAt,
  schemaTitle,
  typesOf,
} from '@navette/flow';

/** One line of the data picker. */
export type DataEntry = {
  ref: Ref;
  label: string;
  /** Labels of what it stands in: ["Contact", "Address"]. */
  trail: string[];
  sample: Json | undefined;
  type: SchemaType | undefined;
};

type Source = { step: string; schema: JsonSchema | undefined; sample: Json; language: Language };
type At = { path: (string | number)[]; schema: JsonSchema | undefined; trail: string[] };

const deepest = 4;
const longest = 300;

/** All data of a step, as its schema and its sample tell; a list is offered whole, then by its first item. */
export const dataEntries = (source: Source, start: (string | number)[] = []): DataEntry[] =>
  within(source, { path: start, schema: source.schema && schemaAt(source.schema, start), trail: [] }).slice(0, longest);

const within = (source: Source, at: At): DataEntry[] => {
  if (at.path.length > deepest) return [];
  return namesAt(source, at).flatMap((name) => {
    const path = [...at.path, name];
    const schema = source.schema && schemaAt(source.schema, path);
    const label = typeof name === 'number' ? `${at.trail.at(-1) ?? ''} ${name + 1}`.trim() : schemaTitle(schema, name, source.language);
    const sample = readPath(source.sample, path);
    const entry: DataEntry = {
      ref: { kind: 'ref', step: source.step, path },
      label,
      trail: at.trail,
      sample,
      type: typeAt(schema, sample),
    };
    return [entry, ...within(source, { path, schema, trail: [...at.trail, label] })];
  });
};

/** Names that the schema gives, then those that only the sample has. */
const namesAt = ({ sample }: Source, { path, schema }: At): (string | number)[] => {
  const data = readPath(sample, path);
  if (Array.isArray(data) || typesAt(schema).includes('array')) return isWorthOpening(data, schema) ? [0] : [];
  const named = alternatives(schema).flatMap((each) => (isRecord(each.properties) ? Object.keys(each.properties) : []));
  return [...new Set([...named, ...(isRecord(data) ? Object.keys(data) : [])])];
};

/** A list of plain texts is seldom wanted by its first item. */
const isWorthOpening = (data: Json | undefined, schema: JsonSchema | undefined): boolean =>
  isRecord(Array.isArray(data) ? data[0] : undefined) || typesAt(schema && schemaAt(schema, [0])).includes('object');

const alternatives = (schema: JsonSchema | undefined): JsonSchema[] =>
  schema ? [schema, ...[schema.anyOf, schema.oneOf].flatMap((each) => (Array.isArray(each) ? (each as JsonSchema[]) : []))] : [];

const typesAt = (schema: JsonSchema | undefined): SchemaType[] => alternatives(schema).flatMap(typesOf);

const typeAt = (schema: JsonSchema | undefined, sample: Json | undefined): SchemaType | undefined =>
  typesAt(schema).find((type) => type !== 'null') ?? typeOfJson(sample);

const typeOfJson = (sample: Json | undefined): SchemaType | undefined => {
  if (sample === undefined || sample === null) return undefined;
  if (Array.isArray(sample)) return 'array';
  return typeof sample as 'string' | 'number' | 'boolean' | 'object';
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
