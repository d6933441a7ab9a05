import type { StepId } from '../ids.js';

/**
 * Names a part of a document by its path: `steps/task` (the whole step), `steps/task/title`, `steps/task/params/subject`,
 * `links/call.next.task`, `name`, `settings/country`, `layout`.
 */
export type Part = string;

/** A part holds another, or is the same. */
export const overlaps = (a: Part, b: Part): boolean => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

/** The step that a part belongs to. */
export const stepOfPart = (part: Part): StepId | undefined => {
  const [collection, stepId] = part.split('/');
  return collection === 'steps' ? stepId : undefined;
};
