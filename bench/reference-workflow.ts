import { proxyActivities } from '@temporalio/workflow';

export type ReferenceActivities = { post(step: string, event: { id: string; email: string }): Promise<void> };

const { post } = proxyActivities<ReferenceActivities>({ startToCloseTimeout: '30 s' });

/** What one would write by hand with Temporal: one workflow per event, one activity per step. */
export async function reference(event: { id: string; score: number; email: string }): Promise<void> {
  if (event.score < 50) return;
  await post('first', event);
  await post('second', event);
}
