import type { Group, Step, StepSentence } from '@navette/flow';
import type { Node } from '@xyflow/react';
import type { ReactNode } from 'react';
import type { StepDecoration } from '../step-decoration';
import type { StepStatus } from '../step-status';

/** What one card needs. Nodes whose data is equal are kept as they are, so that only changed cards are drawn again. */
export type StepNodeData = {
  step: Step;
  sentence: StepSentence;
  /** Its place in reading order, from 1, of how many. */
  position: number;
  total: number;
  /** Name of the path it stands on, when a fork leads to it. */
  path: string | null;
  /** A folded loop: how many steps are in it. */
  folded: number | null;
  /** A folded group that stands in the place of this step. */
  group: Group | null;
  status: StepStatus | null;
  /** A run is shown and this step was not part of it. */
  faded: boolean;
  selected: boolean;
  /** What is looked for. */
  found: boolean;
  /** The canvas's one tab stop. */
  tabbable: boolean;
  decoration: StepDecoration | null;
  actions: ((step: Step) => ReactNode) | null;
};

export type StepNode = Node<StepNodeData>;
