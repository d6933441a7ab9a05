import { defineSignal } from '@temporalio/workflow';

/** An event, an answer or a sub-flow's end has been written for a wait of this run. */
export const deliver = defineSignal<[{ runId: string; stepId: string; iteration: string }]>('deliver');
export const cancel = defineSignal<[{ runId: string }]>('cancel');
/** A person has removed the cause of a hold. */
export const resume = defineSignal<[{ runId: string }]>('resume');
/** A person wants this run held whole; its row says so. */
export const hold = defineSignal<[{ runId: string }]>('hold');
/** A person wants this run to go on by another version; the run's own row says by which. */
export const move = defineSignal<[{ runId: string }]>('move');
