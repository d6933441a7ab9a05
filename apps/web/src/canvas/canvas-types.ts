import type { Catalog, FlowDocument, Group, Note, Place, Step, StepId } from '@navette/flow';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import type { Folding } from './frames/use-folding';
import type { StepDecoration } from './step-decoration';
import type { StepStatus } from './step-status';

export type SelectMore = (stepIds: StepId[], how: 'toggle' | 'add') => void;

/** What the canvas can be told from outside. */
export type FlowCanvasHandle = {
  focusStep(stepId: StepId): void;
  lookAtPlace(placeKey: string): void;
  /** Where a new note stands beside a step, from its corner. */
  freeSpot(stepId: StepId): { x: number; y: number };
  fit(): void;
  zoom(by: 1 | -1): void;
};

export type FlowCanvasProps = {
  document: FlowDocument;
  catalog: Catalog;
  /** Names of other flows, for steps that run them. Keep it stable. */
  flowNames?: Record<string, string>;
  /** One run's progress: the path taken is bold, the rest faded. Absent: nothing is running here. */
  states?: Record<StepId, StepStatus>;
  selectedStepId?: StepId | null;
  /** Several selected steps; then none is selected alone. Keep it stable. */
  selectedIds?: ReadonlySet<StepId>;
  /** Looked for: marked and brought into view, out of what is folded. */
  foundStepId?: StepId | null;
  /** Click, and arrow keys. `null`: a click beside all steps. */
  onSelect?(stepId: StepId | null): void;
  /** Shift click toggles; Shift arrows and the rubber band add. */
  onSelectMore?: SelectMore;
  /** Enter or double click. */
  onOpen?(stepId: StepId): void;
  decorations?: Record<StepId, StepDecoration>;
  /** What is folded, shared with the outline; kept by itself. */
  folding?: Folding;
  /** How often each way out was taken, by `step.exit`. */
  exitCounts?: Record<string, number>;
  /** Drawn on every link and at every open end: the editor's `+`. Keep it stable (useCallback). */
  renderAfterStep?(place: Place): ReactNode;
  /** Drawn at the right of a card: the editor's `⋯`. Keep it stable (useCallback). */
  nodeActions?(step: Step): ReactNode;
  /** In free position: steps were moved to here; without it none can be. */
  onPlace?(positions: Record<StepId, { x: number; y: number }>): void;
  /** The inside of a note's card; its text by itself. Keep it stable (useCallback). */
  renderNote?(note: Note): ReactNode;
  /** The name of a group with its tools; its name by itself. Keep it stable (useCallback). */
  renderGroup?(group: Group): ReactNode;
  /** A note was dragged; without it none can be. */
  onMoveNote?(note: Note): void;
  /** Keys on the focused step, before the canvas's own; prevent the default to keep them. */
  onStepKey?(event: KeyboardEvent, stepId: StepId): void;
  ref?: Ref<FlowCanvasHandle>;
};
