import type { StepId } from '@navette/flow';
import type { KeyboardEvent } from 'react';
import type { SelectMore } from './canvas-types';
import type { OutlineLevel } from './graph/outline-levels';

export type OnStepKey = (event: KeyboardEvent, stepId: StepId) => void;

type Tree = {
  /** From the top. */
  shown: readonly StepId[];
  levels: ReadonlyMap<StepId, OutlineLevel>;
  parents: ReadonlySet<StepId>;
  folded: ReadonlySet<StepId>;
  fold(stepId: StepId): void;
  onSelect: ((stepId: StepId) => void) | undefined;
  onSelectMore: SelectMore | undefined;
  onStepKey: OnStepKey | undefined;
};

/** The keys of a tree: up and down through the lines, right into a step or unfolding it, left out of it or folding it. */
export const outlineKeys =
  (tree: Tree) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const { step } = (event.target as HTMLElement).dataset;
    if (step === undefined) return;
    tree.onStepKey?.(event, step);
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      tree.onSelect?.(step);
      return;
    }
    const isOpen = tree.parents.has(step) && !tree.folded.has(step);
    const isFolding = (event.key === 'ArrowLeft' && isOpen) || (event.key === 'ArrowRight' && tree.folded.has(step));
    const target = isFolding ? step : targetOf(tree, step, event.key);
    if (target === undefined) return;
    event.preventDefault();
    if (isFolding) tree.fold(step);
    event.currentTarget.querySelector<HTMLElement>(`[data-step="${CSS.escape(target)}"]`)?.focus();
    if (event.shiftKey && target !== step) tree.onSelectMore?.([step, target], 'add');
  };

const targetOf = ({ shown, levels, parents }: Tree, step: StepId, key: string): StepId | undefined => {
  const at = shown.indexOf(step);
  switch (key) {
    case 'ArrowDown':
      return shown[at + 1];
    case 'ArrowUp':
      return shown[at - 1];
    case 'ArrowRight':
      return parents.has(step) ? shown[at + 1] : undefined;
    case 'ArrowLeft':
      return levels.get(step)?.above.at(-1);
    case 'Home':
      return shown[0];
    case 'End':
      return shown.at(-1);
    default:
      return undefined;
  }
};
