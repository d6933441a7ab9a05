/** The value that `share` of the numbers do not exceed; 0 for none. */
export function percentile(numbers: number[], share: number): number {
  if (numbers.length === 0) return 0;
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
}

export const median = (numbers: number[]): number => percentile(numbers, 0.5);

export const rounded = (value: number): number => Math.round(value * 100) / 100;
