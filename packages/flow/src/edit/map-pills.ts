import type { Ref } from '../value.js';

/** The same part of a document with each pill replaced by what `change` makes of it. What holds no changed pill is the same object. */
export const mapPills = <Part>(part: Part, change: (pill: Ref) => Ref): Part => walk(part, change) as Part;

const walk = (part: unknown, change: (pill: Ref) => Ref): unknown => {
  if (Array.isArray(part))
    return sameOr(
      part,
      part.map((item) => walk(item, change)),
    );
  if (typeof part !== 'object' || part === null || isTyped(part)) return part;
  const mapped = Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, walk(inner, change)]));
  const kept = Object.entries(part).every(([name, inner]) => mapped[name] === inner) ? part : mapped;
  return isPill(kept) ? change(kept) : kept;
};

const sameOr = (before: unknown[], after: unknown[]): unknown[] => (after.every((item, index) => item === before[index]) ? before : after);

/** Data that a person typed is never looked into: it may well look like a pill. */
const isTyped = (part: object): boolean => 'kind' in part && part.kind === 'literal';

const isPill = (part: object): part is Ref => 'kind' in part && part.kind === 'ref' && 'step' in part && 'path' in part;
