import type { TestedSteps, TestFlow, TestStarted } from '@navette/api/contract';
import type { ExitId, FlowDocument, JsonObject, RunLine, StepId, TestScope } from '@navette/flow';
import { createContext, useContext } from 'react';
import type { LiveSteps } from '../../live/merge-steps';

export type Writes = NonNullable<TestFlow['writes']>;

/** One test of this visit, from the moment it is asked for. */
export type BenchTest = TestStarted & {
  scope: TestScope;
  writes: Writes;
  /** As it was when the test began. */
  document: FlowDocument;
  /** Undefined until the run is there. */
  run: RunLine | undefined;
  steps: LiveSteps;
};

export type TestedStep = TestedSteps['steps'][number];

export type Bench = {
  /** Id of the chosen event, or where else the data comes from. */
  source: string;
  data: JsonObject;
  choose(source: string, data: JsonObject): void;
  /** Which way each wait goes. */
  exits: Record<StepId, ExitId>;
  chooseExit(stepId: StepId, exit: ExitId): void;
  test: BenchTest | null;
  isBusy: boolean;
  start(scope: TestScope, writes: Writes): Promise<void>;
  stop(): void;
  /** The newest test of each step, also by colleagues and on other days. */
  tested: readonly TestedStep[];
};

export const BenchContext = createContext<Bench | null>(null);

/** What the canvas shows of it; the same object while nothing of this changes, so that typing draws no canvas. */
export type BenchMarks = { steps: LiveSteps | undefined; lines: readonly TestedStep[] };

export const BenchMarksContext = createContext<BenchMarks>({ steps: undefined, lines: [] });
export const useBenchMarks = (): BenchMarks => useContext(BenchMarksContext);

export const useBench = (): Bench => {
  const context = useContext(BenchContext);
  if (!context) throw new Error('useBench stands outside of the bench: draw its parts only within BenchContext.');
  return context;
};
