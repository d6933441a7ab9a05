import type { JsonObject } from '../json.js';
import type { Migration } from './migrations.js';
import { UnreadableDocument } from './unreadable-document.js';

/** Applies one migration after the other until the document has the wanted format. Throws `UnreadableDocument`. */
export const migrate = (document: JsonObject, migrations: readonly Migration[], wanted: number): JsonObject => {
  let at = document;
  for (let format = formatOf(document); format !== wanted; format++) {
    if (format > wanted) throw new UnreadableDocument('formatTooNew', { format });
    const migration = migrations.find(({ from }) => from === format);
    if (!migration) throw new UnreadableDocument('formatUnknown', { format });
    at = { ...migration.up(at), format: format + 1 };
  }
  return at;
};

const formatOf = ({ format }: JsonObject): number => {
  if (typeof format === 'number' && Number.isInteger(format) && format > 0) return format;
  throw new UnreadableDocument('notAFlow');
};
