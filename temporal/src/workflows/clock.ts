import { proxyActivities } from '@temporalio/workflow';

/** The clock's activities, as the workflow knows them. */
export type ClockActivities = {
  /** Flows whose schedule or poll is due now. */
  dueFlows(): Promise<string[]>;
  /** Asks one flow's trigger for what is new; cursor and events are kept in one transaction. */
  fireFlow(flowId: string): Promise<void>;
};

const { dueFlows } = proxyActivities<ClockActivities>({ startToCloseTimeout: '20 s', retry: { maximumAttempts: 3 } });
const { fireFlow } = proxyActivities<ClockActivities>({
  startToCloseTimeout: '2 min',
  heartbeatTimeout: '30 s',
  retry: { maximumAttempts: 2 },
});

/** Started by a Temporal Schedule every ten seconds while any flow has a schedule or polls. What was missed is caught up by cursor. */
export async function clock(): Promise<void> {
  const due = await dueFlows();
  await Promise.all(due.map((flowId) => fireFlow(flowId).catch(() => undefined)));
}
