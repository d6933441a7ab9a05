import type { FlowDocument } from '../document.js';
import type { Json } from '../json.js';
import type { Value } from '../value.js';
import type { Operation } from './operation.js';
import type { Part } from './part.js';

/** What a part holds in a document; undefined: nothing. */
export const readPart = (document: FlowDocument, part: Part): Json | undefined =>
  pathOf(part).reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined),
    document,
  ) as Json | undefined;

/** The edit that makes a part hold something; undefined for parts that are not a value by themselves (steps, links, layout). */
export const writePart = (part: Part, value: Json | undefined): Operation | undefined => {
  const [collection, id = '', field, param] = pathOf(part);
  if (collection === 'name' && typeof value === 'string') return { kind: 'renameFlow', name: value };
  if (collection === 'settings') return { kind: 'changeSettings', settings: { [id]: value ?? null } };
  if (collection !== 'steps' || field === undefined) return undefined;
  if (param !== undefined) return { kind: 'setParam', stepId: id, param, ...(value !== undefined && { value: value as Value }) };
  return { kind: 'changeStep', stepId: id, ...(value === undefined ? { set: {}, remove: [field] } : { set: { [field]: value } }) };
};

/** A value that one person may have set and another as well. */
export const isValuePart = (part: Part): boolean => {
  const [collection, , field] = pathOf(part);
  return collection === 'name' || collection === 'settings' || (collection === 'steps' && field !== undefined);
};

/** The last name may hold a slash of its own. */
const pathOf = (part: Part): string[] => {
  const names = part.split('/');
  const depth = names[0] === 'steps' ? (names[2] === 'params' ? 4 : 3) : 2;
  return names.length <= depth ? names : [...names.slice(0, depth - 1), names.slice(depth - 1).join('/')];
};
