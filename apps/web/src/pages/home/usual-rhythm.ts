const hour = 3_600_000;

/** How often a flow usually runs, as a person says it: to the hour below most of a day, to the day above. */
export const usualRhythm = (every: number): { unit: 'hour' | 'day'; count: number } => {
  const hours = Math.max(1, Math.round(every / hour));
  return hours < 20 ? { unit: 'hour', count: hours } : { unit: 'day', count: Math.round(hours / 24) };
};
