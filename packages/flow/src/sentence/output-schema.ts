import type { Catalog } from '../catalog.js';
import type { FlowDocument, LoopStep, Step, WaitStep } from '../document.js';
import type { StepId } from '../ids.js';
import type { JsonSchema } from '../json.js';
import { awaitedEvents } from '../waits/awaited-events.js';
import type { Words } from '../words.js';
import { findAction, findTrigger } from './find-in-catalog.js';
import { phrases } from './phrases.js';
import { schemaAt } from './schema-words.js';
import { withTableColumns } from './with-table-columns.js';

type Known = { document: FlowDocument; catalog: Catalog };

/** JSON Schema of a step's data, for pills and their picker. Undefined when nothing is known of it: any path may exist. */
export const outputSchema = (step: Step, known: Known): JsonSchema | undefined => {
  switch (step.kind) {
    case 'trigger':
      return findTrigger(known.catalog, step)?.output;
    case 'action':
      return withTableColumns(findAction(known.catalog, step)?.output, step, known.catalog.tables);
    case 'loop':
      return loopSchema(step, known);
    case 'wait':
      return waitSchema(step, known);
    case 'branch':
    case 'stop':
      return { type: 'object', properties: {} };
    case 'subflow':
      return undefined;
  }
};

const waitSchema = ({ for: what }: WaitStep, { catalog }: Known): JsonSchema | undefined => {
  if (what.kind === 'event') return anyOf(awaitedEvents(what).map((event) => findTrigger(catalog, event)?.output));
  if (what.kind !== 'approval') return { type: 'object', properties: {} };
  return {
    type: 'object',
    properties: { approved: titled({ type: 'boolean' }, phrases.approved), comment: titled({ type: 'string' }, phrases.comment) },
  };
};

/** What any of several events may hold; which one it was, the path says. */
const anyOf = ([first, ...others]: (JsonSchema | undefined)[]): JsonSchema | undefined => {
  if (others.length === 0 || !first) return first;
  const all = [...others.toReversed(), first];
  if (all.some((schema) => !schema?.properties)) return undefined;
  const parts = (name: 'properties' | '$defs') => Object.assign({}, ...all.map((schema) => schema![name] ?? {}));
  return { type: 'object', properties: parts('properties'), $defs: parts('$defs') };
};

/** Inside the frame: `item` and `index`. After it: `items`, `results` and `count`. */
const loopSchema = (loop: LoopStep, known: Known): JsonSchema => {
  const item = itemSchema(loop, known, new Set());
  return {
    type: 'object',
    properties: {
      item: titled(item ?? {}, phrases.item),
      index: titled({ type: 'integer' }, phrases.index),
      items: titled({ type: 'array', items: item ?? {} }, phrases.items),
      results: titled({ type: 'array' }, phrases.results),
      count: titled({ type: 'integer' }, phrases.count),
    },
  };
};

/** `seen`: a loop over its own items, which only a broken document holds, is known no further. */
const itemSchema = ({ id, items }: LoopStep, known: Known, seen: Set<StepId>): JsonSchema | undefined => {
  if (items.kind !== 'ref' || items.transforms?.length || seen.has(id)) return undefined;
  const source = known.document.steps[items.step];
  if (!source) return undefined;
  if (source.kind !== 'loop') {
    const schema = outputSchema(source, known);
    return schema && selfContained(schemaAt(schema, [...items.path, 0]), schema);
  }
  const [first, ...path] = items.path;
  const outer = first === 'item' ? itemSchema(source, known, seen.add(id)) : undefined;
  return outer && selfContained(schemaAt(outer, [...path, 0]), outer);
};

/** Keeps the definitions that `$ref`s inside the part point at. */
const selfContained = (part: JsonSchema | undefined, root: JsonSchema): JsonSchema | undefined =>
  part && { ...(root.$defs ? { $defs: root.$defs } : {}), ...part };

/** A title that the part brings itself, such as "Line", says more than ours. */
const titled = (schema: JsonSchema, title: Words): JsonSchema =>
  'x-ui' in schema || 'title' in schema ? schema : { ...schema, title: title.en, 'x-ui': { title } };
