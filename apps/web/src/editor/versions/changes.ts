import type { FlowDocument, StepId } from '@navette/flow';
import { sameJson } from '../state/same-json';

export type StepChange = { kind: 'added' | 'changed' | 'removed'; stepId: StepId };

/** What publishing would change, step by step; how it is laid out is no change. */
export const changesBetween = (live: FlowDocument, draft: FlowDocument): { steps: StepChange[]; links: boolean; settings: boolean } => ({
  steps: [
    ...Object.keys(draft.steps).flatMap((stepId): StepChange[] => {
      const before = live.steps[stepId];
      if (!before) return [{ kind: 'added', stepId }];
      return sameJson(before, draft.steps[stepId]) ? [] : [{ kind: 'changed', stepId }];
    }),
    ...Object.keys(live.steps).flatMap((stepId): StepChange[] => (draft.steps[stepId] ? [] : [{ kind: 'removed', stepId }])),
  ],
  links: !sameJson(linkNames(live), linkNames(draft)),
  settings: live.name !== draft.name || !sameJson(live.settings, draft.settings),
});

const linkNames = ({ links }: FlowDocument): string[] => links.map(({ from, exit, to }) => `${from}.${exit}.${to}`).toSorted();
