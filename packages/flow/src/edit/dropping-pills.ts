import type { FlowDocument } from '../document.js';
import type { StepId } from '../ids.js';
import type { Value } from '../value.js';
import type { Operation } from './operation.js';

type At = { stepId: StepId /** As issues name it: `params.lastName`. */; field: string };

/** Takes the pills of one step out of a parameter and leaves the rest of it, so that something else can be put there. */
export const droppingPills = (document: FlowDocument, { stepId, field }: At, source: StepId): Operation | undefined => {
  const [top, param] = field.split('.');
  const step = document.steps[stepId];
  if (top !== 'params' || param === undefined || !step || !('params' in step)) return undefined;
  const value = step.params[param];
  if (!value) return undefined;
  const left = without(value, source);
  return { kind: 'setParam', stepId, param, ...(left && { value: left }) };
};

const without = (value: Value, source: StepId): Value | undefined => {
  switch (value.kind) {
    case 'literal':
      return value;
    case 'ref':
      return value.step === source ? undefined : value;
    case 'text': {
      const parts = value.parts.filter((part) => typeof part === 'string' || part.step !== source);
      return parts.length > 0 ? { ...value, parts } : undefined;
    }
    case 'list':
      return { ...value, items: value.items.flatMap((item) => without(item, source) ?? []) };
    case 'fields':
      return {
        ...value,
        fields: Object.fromEntries(Object.entries(value.fields).flatMap(([name, item]) => [[name, without(item, source)]].filter(isThere))),
      };
  }
};

const isThere = (entry: (string | Value | undefined)[]): entry is [string, Value] => entry[1] !== undefined;
