import type { LiveCounts } from '@navette/api/contract';
import type { StepId } from '@navette/flow';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDecoration } from '../../canvas';
import { useEditor } from '../editor-context';
import { LiveBadges } from './LiveBadges';
import classes from './LiveBadges.module.css';

type Decorations = Record<StepId, StepDecoration>;

/** Issues give way to what is live: two stories on one card would be read as one. */
export const useLiveDecorations = (decorations: Decorations, counts: LiveCounts | undefined): Decorations => {
  const { t } = useTranslation();
  const { flow, document } = useEditor();
  return useMemo(() => {
    if (!counts) return decorations;
    const decorate = (stepId: StepId): StepDecoration => {
      if (!counts.stepIds.includes(stepId)) {
        const said = t('publishing.notLiveYet');
        return { said, badges: <span className={classes.draftOnly}>{said}</span> };
      }
      const of = counts.steps[stepId];
      if (!of) return {};
      const said = (['running', 'waiting', 'held', 'failed'] as const)
        .flatMap((state) => (of[state] ? [t(`publishing.countOf.${state}`, { count: of[state] })] : []))
        .join('. ');
      return { said, badges: <LiveBadges counts={of} flowId={flow.id} /> };
    };
    const withPeople = (stepId: StepId): StepDecoration => {
      const people = decorations[stepId]?.people;
      return { ...decorate(stepId), ...(people && { people }) };
    };
    return Object.fromEntries(Object.keys(document.steps).map((stepId) => [stepId, withPeople(stepId)]));
  }, [decorations, counts, document, flow.id, t]);
};

/** How many runs left each step by each of its exits. */
export const exitCountsOf = (counts: LiveCounts): Record<string, number> =>
  Object.fromEntries(counts.exits.map(({ stepId, exit, count }) => [`${stepId}.${exit}`, count]));
