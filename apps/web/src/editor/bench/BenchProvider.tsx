import type { Samples } from '@navette/api/contract';
import { type ReactNode, useMemo } from 'react';
import { BenchContext, BenchMarksContext } from './bench-context';
import { useBenchValue } from './use-bench-value';

/** One test bench for the panel, the step's form and the canvas. */
export const BenchProvider = ({ events, children }: { events: Samples['samples']; children: ReactNode }) => {
  const bench = useBenchValue(events);
  const steps = bench.test?.steps;
  const lines = bench.tested;
  const marks = useMemo(() => ({ steps, lines }), [steps, lines]);
  return (
    <BenchContext value={bench}>
      <BenchMarksContext value={marks}>{children}</BenchMarksContext>
    </BenchContext>
  );
};
