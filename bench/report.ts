type Times = { p50: number; p99: number };

/** What `bench/latest.json` holds. Rates per second, times in milliseconds, memory in MB; by client count, or by steady rate. */
export type Report = {
  events: number;
  done_per_s: Record<string, number>;
  accepted_per_s: Record<string, number>;
  event_to_done_ms: Record<string, Times>;
  accept_ms: Record<string, Times>;
  reference_temporal_done_per_s_50: number;
  bare_ingress_accepted_per_s_50: number;
  accept_p99_ms_while_running: number;
  accept_p99_ms_at_half_load: number;
  lost: number;
  doubled: number;
  rss_mb: Record<string, number>;
  /** Processor time per run at the most clients, by process. */
  cpu_ms_per_run: Record<string, number>;
};

export const emptyReport = (events: number): Report => ({
  events,
  done_per_s: {},
  accepted_per_s: {},
  event_to_done_ms: {},
  accept_ms: {},
  reference_temporal_done_per_s_50: 0,
  bare_ingress_accepted_per_s_50: 0,
  accept_p99_ms_while_running: 0,
  accept_p99_ms_at_half_load: 0,
  lost: 0,
  doubled: 0,
  rss_mb: {},
  cpu_ms_per_run: {},
});

export function printReport(report: Report): void {
  console.table(
    Object.fromEntries(
      Object.keys(report.event_to_done_ms).map((name) => [
        name,
        {
          'done/s': report.done_per_s[name] ?? '',
          'accepted/s, worker stopped': report.accepted_per_s[name] ?? '',
          'event to last step p50 ms': report.event_to_done_ms[name]!.p50,
          'p99 ms': report.event_to_done_ms[name]!.p99,
          'accept p50 ms': report.accept_ms[name]?.p50 ?? '',
          'accept p99 ms': report.accept_ms[name]?.p99 ?? '',
        },
      ]),
    ),
  );
  const done = report.done_per_s['50'] ?? 0;
  const accepted = report.accepted_per_s['50'] ?? 0;
  console.table([
    { what: 'done/s at 50 clients', value: done, toReach: 500 },
    { what: 'times the hand-written Temporal workflow', value: ratio(done, report.reference_temporal_done_per_s_50), toReach: 25 },
    { what: 'hand-written Temporal workflow, done/s', value: report.reference_temporal_done_per_s_50, toReach: '' },
    { what: 'accepted/s over the bare ingress', value: ratio(accepted, report.bare_ingress_accepted_per_s_50), toReach: 0.6 },
    { what: 'bare ingress, accepted/s', value: report.bare_ingress_accepted_per_s_50, toReach: '' },
    { what: 'event to last step p50 at 20/s, ms', value: report.event_to_done_ms['20/s']?.p50, toReach: '≤ 40' },
    { what: 'accept p99 while saturated, ms', value: report.accept_p99_ms_while_running, toReach: '≤ 150' },
    { what: 'accept p99 at half load, ms', value: report.accept_p99_ms_at_half_load, toReach: '≤ 25' },
    { what: 'lost', value: report.lost, toReach: 0 },
    { what: 'doubled', value: report.doubled, toReach: 0 },
  ]);
  console.table(
    Object.fromEntries(
      Object.keys(report.rss_mb).map((name) => [
        name,
        { 'memory MB': report.rss_mb[name], 'processor ms/run': report.cpu_ms_per_run[name] },
      ]),
    ),
  );
}

const ratio = (a: number, b: number): number => (b === 0 ? 0 : Math.round((a / b) * 100) / 100);
