import type { StepId } from '@navette/flow';

/** What is open over the drawing, or holds the keys; one at a time. */
export type Tool =
  /** Which path of a branch to keep when it is deleted. */
  | { kind: 'keepPath'; stepId: StepId }
  /** To which step a way out leads. `to`: chosen already by dragging. */
  | { kind: 'link'; stepId: StepId; to?: StepId }
  /** The menu of one or several steps, where the pointer or the step is. */
  | { kind: 'menu'; stepIds: StepId[]; at: { x: number; y: number } }
  /** Asks whether moved steps may lose their places. */
  | { kind: 'leaveFree' }
  /** Several steps become a flow, which is being named. */
  | { kind: 'makeFlow'; stepIds: StepId[] }
  /** A group is being named. */
  | { kind: 'group'; groupId: string }
  /** A note is being written. */
  | { kind: 'note'; noteId: string }
  /** Arrows choose a `+`, Enter drops. */
  | { kind: 'move'; stepId: StepId };
