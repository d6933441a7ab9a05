import type { ExitId, StepId } from '@navette/flow';

/**
 * A wait for several events is a row for each in the store: of the first under the step's own id, of the others under the id with the
 * exit behind it. `/` is in no id.
 */
export const waitRow = (stepId: StepId, exit: ExitId): string => (exit === 'happened' ? stepId : `${stepId}/${exit}`);

export const stepOfRow = (row: string): StepId => row.split('/')[0]!;
export const exitOfRow = (row: string): ExitId => row.split('/')[1] ?? 'happened';
