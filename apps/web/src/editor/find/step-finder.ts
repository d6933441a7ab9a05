import type { StepId } from '@navette/flow';
import { readingOrder } from '../../canvas';
import { fold } from '../../format/fold';
import { type Read, stepTexts } from './step-texts';

/**
 * Finds steps in reading order, whatever the case and the accents: every word of the query must stand somewhere in the step. The texts
 * of a step are put together once, when something is first looked for.
 */
export const stepFinder = (read: Read): ((query: string) => StepId[]) => {
  let known: { stepId: StepId; text: string }[] | undefined;
  return (query) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    known ??= readingOrder(read.document).map((stepId) => ({
      stepId,
      text: fold(stepTexts(read.document.steps[stepId]!, read).join('\n')),
    }));
    return known.filter(({ text }) => words.every((word) => text.includes(word))).map(({ stepId }) => stepId);
  };
};
