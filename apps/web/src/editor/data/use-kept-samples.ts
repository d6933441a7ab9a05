import type { Json, StepId } from '@navette/flow';
import { useRef } from 'react';
import { sameJson } from '../state/same-json';

type Samples = Record<StepId, Json>;

/** The same object as long as it holds the same: what is worked out on samples need not be worked out again at every key. */
export const useKeptSamples = (samples: Samples): Samples => {
  const kept = useRef(samples);
  if (kept.current !== samples && !sameSamples(kept.current, samples)) kept.current = samples;
  return kept.current;
};

const sameSamples = (a: Samples, b: Samples): boolean => {
  const ids = Object.keys(b);
  return ids.length === Object.keys(a).length && ids.every((id) => a[id] !== undefined && (a[id] === b[id] || sameJson(a[id], b[id])));
};
