import type { FlowLine } from '@navette/api/contract';

/** Every label that a flow has, once, by its letters. */
export const labelsOf = (flows: FlowLine[]): string[] =>
  [...new Set(flows.flatMap(({ labels }) => labels))].toSorted((one, other) => one.localeCompare(other));
