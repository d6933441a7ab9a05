import { type FlowDocument, flowDocumentSchema } from '../document.js';
import type { JsonObject } from '../json.js';
import { migrate } from './migrate.js';
import { currentFormat, migrations } from './migrations.js';
import { UnreadableDocument } from './unreadable-document.js';

/** A stored or imported document of any format, as the current one. Throws `UnreadableDocument` with a sentence. */
export const readDocument = (json: unknown): FlowDocument => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new UnreadableDocument('notAFlow');
  const current = migrate(json as JsonObject, migrations, currentFormat);
  const result = flowDocumentSchema.safeParse(current);
  if (result.success) return result.data;
  throw new UnreadableDocument('damaged', { place: placeOf(result.error.issues[0]?.path ?? []) });
};

const placeOf = (path: PropertyKey[]): string => path.map(String).join('.').slice(0, 60);
