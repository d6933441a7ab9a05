import type { Catalog, FlowDocument, Step, StepId, StepSentence } from '@navette/flow';
import { Fragment, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../components/StateBadge';
import classes from './FlowOutline.module.css';
import { readingOrder } from './graph/canvas-graph';
import { StepLine } from './StepLine';
import type { StepStatus } from './step-status';
import { useStepSentences } from './use-step-sentences';

type Props = {
  document: FlowDocument;
  catalog: Catalog;
  flowNames?: Record<string, string>;
  states?: Record<StepId, StepStatus>;
  selectedStepId?: StepId | null;
  onSelect?(stepId: StepId): void;
  /** At the right of a line: duration, issues, a menu. */
  renderAside?(step: Step): ReactNode;
  /** Below a line: the editor's `+`. */
  renderAfter?(step: Step): ReactNode;
  /** Keys on a line, before the outline's own; prevent the default to keep them. */
  onStepKey?(event: KeyboardEvent, stepId: StepId): void;
};

/** The same document as text, in reading order: what narrow screens and screen readers use. */
export const FlowOutline = (props: Props) => {
  const { document, catalog, flowNames, states, selectedStepId, onSelect, renderAside, renderAfter, onStepKey } = props;
  const { t } = useTranslation();
  const sentenceOf = useStepSentences(document, catalog, flowNames);
  return (
    <ol className={classes.outline} aria-label={t('canvas.outline')} onKeyDown={(event) => onOutlineKey(event, onStepKey)}>
      {readingOrder(document).map((id, index) => (
        <Fragment key={id}>
          <OutlineLine
            step={document.steps[id]!}
            sentence={sentenceOf(id)}
            number={index + 1}
            depth={depthOf(document, id)}
            status={states?.[id]}
            shown={states !== undefined}
            selected={selectedStepId === id}
            onSelect={onSelect}
            aside={renderAside?.(document.steps[id]!)}
          />
          {renderAfter && <li style={{ marginLeft: depthOf(document, id) * 20 }}>{renderAfter(document.steps[id]!)}</li>}
        </Fragment>
      ))}
    </ol>
  );
};

/** Arrows go from line to line. */
const onOutlineKey = (event: KeyboardEvent<HTMLElement>, onStepKey: Props['onStepKey']): void => {
  const { step } = (event.target as HTMLElement).dataset;
  if (step === undefined) return;
  onStepKey?.(event, step);
  if (event.defaultPrevented || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-step]')];
  const at = lines.indexOf(event.target as HTMLElement);
  lines[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  event.preventDefault();
};

const depthOf = (document: FlowDocument, id: StepId): number => {
  const inside = document.steps[id]?.inside;
  return inside === undefined ? 0 : 1 + depthOf(document, inside);
};

type LineProps = {
  step: Step;
  sentence: StepSentence;
  number: number;
  depth: number;
  status: StepStatus | undefined;
  shown: boolean;
  selected: boolean;
  onSelect: Props['onSelect'];
  aside: ReactNode;
};

const OutlineLine = ({ step, sentence, number, depth, status, shown, selected, onSelect, aside }: LineProps) => {
  const { t } = useTranslation();
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
        data-step={step.id}
        aria-current={selected || undefined}
        onClick={() => onSelect?.(step.id)}
        disabled={!onSelect}
      >
        <span className={classes.number}>{number}</span>
        <span className={classes.words}>
          <span className={classes.title}>{sentence.title}</span>
          <span className={classes.sentence}>
            <StepLine parts={sentence.parts} />
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
