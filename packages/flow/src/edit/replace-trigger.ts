import type { Catalog } from '../catalog.js';
import { propertiesOf, resolveSchema, typesOf } from '../compile/read-schema.js';
import type { FlowDocument, TriggerStep } from '../document.js';
import type { StepId } from '../ids.js';
import type { JsonSchema } from '../json.js';
import { outputSchema } from '../sentence/output-schema.js';
import { schemaAt, schemaTitle } from '../sentence/schema-words.js';
import type { Ref } from '../value.js';
import { mapPills } from './map-pills.js';
import { newStepId } from './new-step-id.js';
import type { Operation } from './operation.js';
import { triggerOf } from './read-document.js';

type Replacement = { operation: Operation /** Steps that used data which the new trigger does not have. */; lost: StepId[] };

/**
 * A trigger in the place of the one there is. Pills whose data the new one also has, by name and type, go on; the others no longer
 * point at it, so that each is an issue to mend.
 */
export const replacingTrigger = (document: FlowDocument, catalog: Catalog, step: TriggerStep): Replacement => {
  const old = triggerOf(document);
  const replace: Operation = { kind: 'replaceTrigger', step };
  const [before, after] = [old && outputSchema(old, { document, catalog }), outputSchema(step, { document, catalog })];
  if (!old || !after) return { operation: replace, lost: [] };
  const gone = newStepId(document, old.trigger);
  const lost: StepId[] = [];
  const changed = Object.values(document.steps).flatMap((reader): Operation[] => {
    if (reader.kind === 'trigger') return [];
    const next = mapPills(reader, (pill) => (pill.step === old.id ? (reattached(pill, before, after) ?? { ...pill, step: gone }) : pill));
    let misses = false;
    mapPills(next, (pill) => {
      misses ||= pill.step === gone;
      return pill;
    });
    if (misses) lost.push(reader.id);
    return next === reader ? [] : [{ kind: 'putStep', step: next }];
  });
  return { operation: { kind: 'many', operations: [replace, ...changed] }, lost };
};

/** The pill as it reads the new trigger; undefined when there is no such data in it. */
const reattached = (pill: Ref, before: JsonSchema | undefined, after: JsonSchema): Ref | undefined => {
  const was = before && schemaAt(before, pill.path);
  const same = schemaAt(after, pill.path);
  if (pill.path.length === 0 || (same && fits(was, same))) return pill;
  const name = String(pill.path.at(-1));
  const title = schemaTitle(was, name, 'en');
  const found = leavesOf(after, after).find(
    (leaf) => schemaTitle(leaf.schema, leaf.path.at(-1) ?? '', 'en') === title && fits(was, leaf.schema),
  );
  return found && { ...pill, path: found.path };
};

/** Where nothing is said of the type, any will do. */
const fits = (before: JsonSchema | undefined, after: JsonSchema): boolean => {
  const [old, young] = [before ? typesOf(before) : [], typesOf(after)];
  return old.length === 0 || young.length === 0 || old.some((type) => type !== 'null' && young.includes(type));
};

const deepest = 4;

const leavesOf = (schema: JsonSchema, root: JsonSchema, path: string[] = []): { path: string[]; schema: JsonSchema }[] =>
  path.length >= deepest
    ? []
    : propertiesOf(resolveSchema(schema, root)).flatMap(([name, part]) => {
        const at = resolveSchema(part, root);
        return [{ path: [...path, name], schema: at }, ...leavesOf(at, root, [...path, name])];
      });
