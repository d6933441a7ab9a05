import type { FlowDocument } from '@navette/flow';

export type FlowHabits = { timeZone?: string; country?: string };

/** A page with nothing on it yet. Paris and France unless the browser says otherwise. */
export const emptyDocument = (name: string, { timeZone, country }: FlowHabits): FlowDocument => ({
  format: 1,
  name,
  steps: {},
  links: [],
  settings: { timeZone: timeZone ?? 'Europe/Paris', country: country ?? 'FR' },
  layout: { mode: 'automatic' },
});
