import type { Catalog, FlowDocument, Step, StepId } from '@navette/flow';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../components/StateBadge';
import { CanvasContext } from './canvas-context';
import classes from './FlowOutline.module.css';
import { readingOrder } from './graph/canvas-graph';
import { useStepTitle } from './nodes/use-step-title';
import { StepLine } from './StepLine';
import type { StepStatus } from './step-status';

type Props = {
  document: FlowDocument;
  catalog: Catalog;
  states?: Record<StepId, StepStatus>;
  selectedStepId?: StepId | null;
  onSelect?(stepId: StepId): void;
  /** At the right of a line: duration, issues, a menu. */
  renderAside?(step: Step): ReactNode;
};

/** The same document as text, in reading order: what narrow screens and screen readers use. */
export const FlowOutline = ({ document, catalog, states, selectedStepId, onSelect, renderAside }: Props) => {
  const { t } = useTranslation();
  const context = useMemo(
    () => ({ document, catalog, select: (id: StepId) => onSelect?.(id), open: (id: StepId) => onSelect?.(id) }),
    [document, catalog, onSelect],
  );
  return (
    <CanvasContext value={context}>
      <ol className={classes.outline} aria-label={t('canvas.outline')}>
        {readingOrder(document).map((id, index) => (
          <OutlineLine
            key={id}
            step={document.steps[id]!}
            number={index + 1}
            depth={depthOf(document, id)}
            status={states?.[id]}
            shown={states !== undefined}
            selected={selectedStepId === id}
            onSelect={onSelect}
            aside={renderAside?.(document.steps[id]!)}
          />
        ))}
      </ol>
    </CanvasContext>
  );
};

const depthOf = (document: FlowDocument, id: StepId): number => {
  const inside = document.steps[id]?.inside;
  return inside === undefined ? 0 : 1 + depthOf(document, inside);
};

type LineProps = {
  step: Step;
  number: number;
  depth: number;
  status: StepStatus | undefined;
  shown: boolean;
  selected: boolean;
  onSelect: Props['onSelect'];
  aside: ReactNode;
};

const OutlineLine = ({ step, number, depth, status, shown, selected, onSelect, aside }: LineProps) => {
  const { t } = useTranslation();
  const title = useStepTitle(step);
  return (
    <li
      className={classes.line}
      style={{ marginLeft: depth * 20 }}
      data-selected={selected || undefined}
      data-faded={(shown && !status) || status?.state === 'skipped' || undefined}
    >
      <button
        type="button"
        className={classes.step}
        aria-current={selected || undefined}
        onClick={() => onSelect?.(step.id)}
        disabled={!onSelect}
      >
        <span className={classes.number}>{number}</span>
        <span className={classes.words}>
          <span className={classes.title}>{title}</span>
          <span className={classes.sentence}>
            <StepLine step={step} />
          </span>
        </span>
        {status ? (
          <StateBadge state={status.state} size="sm" />
        ) : (
          shown && <span className={classes.notReached}>{t('states.notReached')}</span>
        )}
      </button>
      {aside}
    </li>
  );
};
