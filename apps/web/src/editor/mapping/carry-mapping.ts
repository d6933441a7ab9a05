import type { FlowDocument, Ref, Step, StepId, Value } from '@navette/flow';

type Given = {
  values: Record<string, Value>;
  /** The flow that the values come from, and the one they go to; the same when a step of this flow is copied. */
  from: FlowDocument;
  to: FlowDocument;
  /** Steps whose data is certain to be there, nearest first. */
  sources: readonly StepId[];
};

/**
 * Values of one step for another, of this flow or of a second one: a pill is tied to the step that brings the same data here, one of
 * the same app and the same trigger or action. `left`: fields whose data is not to be had here.
 */
export const carryMapping = ({ values, from, to, sources }: Given): { fields: Record<string, Value>; left: string[] } => {
  const sourceOf = (stepId: StepId): StepId | undefined => {
    if (from === to) return sources.find((id) => id === stepId);
    const origin = from.steps[stepId];
    return origin && sources.find((id) => bringsSame(origin, to.steps[id]!));
  };
  const fields: Record<string, Value> = {};
  const left: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const carried = withSources(value, sourceOf);
    if (carried) fields[name] = carried;
    else left.push(name);
  }
  return { fields, left };
};

const bringsSame = (one: Step, other: Step): boolean => {
  if (one.kind === 'trigger') return other.kind === 'trigger' && other.connector === one.connector && other.trigger === one.trigger;
  return one.kind === 'action' && other.kind === 'action' && other.connector === one.connector && other.action === one.action;
};

/** Undefined when one of its pills has no source here. */
const withSources = (value: Value, sourceOf: (stepId: StepId) => StepId | undefined): Value | undefined => {
  const each = <Part>(parts: Part[], carry: (part: Part) => Part | undefined): Part[] | undefined => {
    const carried = parts.flatMap((part) => carry(part) ?? []);
    return carried.length === parts.length ? carried : undefined;
  };
  const pill = (ref: Ref): Ref | undefined => {
    const step = sourceOf(ref.step);
    return step === undefined ? undefined : { ...ref, step };
  };
  switch (value.kind) {
    case 'literal':
      return value;
    case 'ref':
      return pill(value);
    case 'text': {
      const parts = each(value.parts, (part) => (typeof part === 'string' ? part : pill(part)));
      return parts && { ...value, parts };
    }
    case 'list': {
      const items = each(value.items, (item) => withSources(item, sourceOf));
      return items && { ...value, items };
    }
    case 'fields': {
      const entries = each(Object.entries(value.fields), ([name, inner]): [string, Value] | undefined => {
        const carried = withSources(inner, sourceOf);
        return carried && [name, carried];
      });
      return entries && { ...value, fields: Object.fromEntries(entries) };
    }
  }
};
