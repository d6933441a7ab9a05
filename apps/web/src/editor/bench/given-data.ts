import type { FlowDocument, Json, StepId } from '@navette/flow';
import type { TestedStep } from './bench-context';

type Known = { document: FlowDocument; tested: readonly TestedStep[]; samples: Record<StepId, Json> };

/** What one step, tested alone, reads from the others: what was pinned, else what they last gave, else their example. */
export const givenData = (stepId: StepId, { document, tested, samples }: Known): Record<StepId, Json> =>
  Object.fromEntries(
    Object.values(document.steps)
      .filter(({ id, kind }) => id !== stepId && kind !== 'trigger')
      .map(({ id, kind }) => {
        const last = tested.find((line) => line.stepId === id && line.state === 'done')?.output;
        const output = document.pinned?.[id] ?? last ?? samples[id] ?? {};
        return [id, kind === 'loop' ? withFirstItem(output) : output];
      }),
  );

/** What a loop is to the steps of its body. */
const withFirstItem = (output: Json): Json => {
  if (typeof output !== 'object' || output === null || Array.isArray(output)) return output;
  const { items } = output;
  return Array.isArray(items) ? { ...output, item: items[0] ?? null, index: 0 } : output;
};
