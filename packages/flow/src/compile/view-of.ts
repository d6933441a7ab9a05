import type { Json } from '../json.js';
import type { Value } from '../value.js';

/** What is known of a value before anything runs. */
export type View =
  | { kind: 'blank' }
  /** Holds data of other steps: known only in a run. */
  | { kind: 'unknown' }
  | { kind: 'scalar'; value: string | number | boolean }
  | { kind: 'list'; items: Value[] }
  | { kind: 'fields'; fields: Record<string, Value> };

export const viewOf = (value: Value | undefined): View => {
  if (value === undefined) return { kind: 'blank' };
  switch (value.kind) {
    case 'ref':
      return { kind: 'unknown' };
    case 'text':
      if (value.transforms?.length || value.parts.some((part) => typeof part !== 'string')) return { kind: 'unknown' };
      return viewOfJson(value.parts.join(''));
    case 'list':
      return { kind: 'list', items: value.items };
    case 'fields':
      return { kind: 'fields', fields: value.fields };
    case 'literal':
      return viewOfJson(value.value);
  }
};

const viewOfJson = (json: Json): View => {
  if (json === null || (typeof json === 'string' && json.trim() === '')) return { kind: 'blank' };
  if (Array.isArray(json)) return { kind: 'list', items: json.map((value) => ({ kind: 'literal', value })) };
  if (typeof json !== 'object') return { kind: 'scalar', value: json };
  const fields = Object.entries(json).map(([name, value]): [string, Value] => [name, { kind: 'literal', value }]);
  return { kind: 'fields', fields: Object.fromEntries(fields) };
};

export const isBlankValue = (value: Value | undefined): boolean => viewOf(value).kind === 'blank';

/** The JSON of a value that holds no data of other steps; undefined when it does. */
export const jsonOf = (value: Value): Json | undefined => {
  if (value.kind === 'literal') return value.value;
  const view = viewOf(value);
  if (view.kind === 'unknown') return undefined;
  if (view.kind === 'blank') return '';
  if (view.kind === 'scalar') return view.value;
  const entries = view.kind === 'list' ? Object.entries(view.items) : Object.entries(view.fields);
  const known = entries.map(([name, item]): [string, Json | undefined] => [name, jsonOf(item)]);
  if (known.some(([, json]) => json === undefined)) return undefined;
  return view.kind === 'list' ? known.map(([, json]) => json as Json) : Object.fromEntries(known as [string, Json][]);
};
