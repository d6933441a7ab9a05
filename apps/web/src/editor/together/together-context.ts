import type { Present, StepId } from '@navette/flow';
import { createContext, useContext } from 'react';

/** The others who have this flow open, and the form of a step held softly: whoever opened it edits, the others read. */
export type Together = {
  /** One's own other windows too. */
  others: Present[];
  /** Somebody else edits this step; undefined: one may oneself. */
  holderOf(stepId: StepId): Present | undefined;
  /** One waits for the form one looks at, and has asked for it. */
  hasAsked: boolean;
  /** Somebody asks for the form that one holds. */
  asking: Present | undefined;
  ask(): void;
  handOver(): void;
};

const alone: Together = {
  others: [],
  holderOf: () => undefined,
  hasAsked: false,
  asking: undefined,
  ask: () => undefined,
  handOver: () => undefined,
};

export const TogetherContext = createContext<Together>(alone);

export const useTogether = (): Together => useContext(TogetherContext);
