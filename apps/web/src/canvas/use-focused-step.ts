import type { StepId } from '@navette/flow';
import { useState } from 'react';
import type { DrawnFlow } from './use-drawn-flow';

/** The canvas's one tab stop: where the keys went last, or what was selected from outside since. */
export const useFocusedStep = ({ graph, layout }: DrawnFlow, selected: StepId | null) => {
  const [last, setFocused] = useState(selected);
  const [before, setBefore] = useState(selected);
  if (before !== selected) {
    setBefore(selected);
    if (selected !== null) setFocused(selected);
  }
  const isDrawn = last !== null && layout.boxes[last] !== undefined;
  return { focused: isDrawn ? last : (graph.order[0] ?? null), setFocused };
};
