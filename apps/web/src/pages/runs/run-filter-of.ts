import type { RunState } from '@navette/flow';
import type { RunFilter } from '../../api/runs';

export const sinceChoices = ['hour', 'day', 'week'] as const;
export type Since = (typeof sinceChoices)[number];

export type RunSearch = { flow?: string; state?: Exclude<RunState, 'queued'>[]; q?: string; from?: string; to?: string };

const hours: Record<Since, number> = { hour: 1, day: 24, week: 168 };

/** What the address says, as the API asks for it. Queued runs are shown as running, so they are asked for with them. */
export const runFilterOf = (search: RunSearch, now = Date.now()): RunFilter => ({
  flowId: search.flow,
  states: search.state?.flatMap((state) => (state === 'running' ? ['running', 'queued'] : [state])).join(','),
  query: search.q?.replace(/^#/, ''),
  from: fromOf(search.from, now),
  to: search.to,
});

/** "Last hour" is rounded to the minute, so that the same view asks the same question for a while. */
const fromOf = (from: string | undefined, now: number): string | undefined => {
  const since = sinceChoices.find((choice) => choice === from);
  if (!since) return from;
  const minute = 60_000;
  return new Date(Math.floor((now - hours[since] * 60 * minute) / minute) * minute).toISOString();
};
