import type { EventAnswer, RunDetailAnswer } from '@navette/api/contract';
import type { RunState } from '@navette/flow';
import type { ApiClient } from './api-client.js';
import { until } from './until.js';

/** What an event became, as Events shows it. */
export const routedEvent = (api: ApiClient, eventId: string): Promise<EventAnswer> =>
  until(
    () => api.get<EventAnswer>(`/api/events/${eventId}`),
    ({ verdict }) => verdict !== 'pending',
  );

/** The run that an event started. */
export async function runOf(api: ApiClient, eventId: string): Promise<string> {
  const { reasons } = await until(
    () => api.get<EventAnswer>(`/api/events/${eventId}`),
    (event) => event.reasons.some((reason) => reason.runId !== undefined),
  );
  return reasons.find((reason) => reason.runId !== undefined)!.runId!;
}

/** The whole run as soon as it is in this state. */
export const runWhen = (api: ApiClient, runId: string, state: RunState, seconds?: number): Promise<RunDetailAnswer> =>
  until(
    () => api.get<RunDetailAnswer>(`/api/runs/${runId}`),
    ({ run }) => run.state === state,
    seconds,
  );

export const stepOf = ({ steps }: RunDetailAnswer, stepId: string): RunDetailAnswer['steps'][number] =>
  steps.find((row) => row.stepId === stepId)!;
