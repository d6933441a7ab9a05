import type { CatalogTable } from '../catalog.js';
import { hintsOf, propertiesOf } from '../compile/read-schema.js';
import type { ActionStep } from '../document.js';
import type { JsonSchema } from '../json.js';

const types: Record<CatalogTable['columns'][number]['type'], JsonSchema> = {
  text: { type: 'string' },
  phone: { type: 'string' },
  date: { type: 'string', format: 'date' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
};

/**
 * A part of the output that holds a row of a lookup table (`x-ui.columnsOf` names the param with the table) is given the table's columns, as
 * people have called them. A table that is not known, or comes from data, leaves it as it is.
 */
export const withTableColumns = (
  output: JsonSchema | undefined,
  { params }: ActionStep,
  tables: CatalogTable[] | undefined,
): JsonSchema | undefined => {
  if (!output || !tables) return output;
  const rows = propertiesOf(output).flatMap(([name, part]) => {
    const param = hintsOf(part).columnsOf;
    const value = param === undefined ? undefined : params[param];
    const table = value?.kind === 'literal' ? tables.find(({ id }) => id === value.value) : undefined;
    return table ? [[name, { ...part, properties: columnsAsProperties(table) }] as const] : [];
  });
  if (rows.length === 0) return output;
  return { ...output, properties: { ...Object.fromEntries(propertiesOf(output)), ...Object.fromEntries(rows) } };
};

const columnsAsProperties = ({ columns }: CatalogTable): Record<string, JsonSchema> =>
  Object.fromEntries(columns.map(({ id, label, type }) => [id, { ...types[type], title: label }]));
