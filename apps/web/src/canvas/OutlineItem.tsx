import type { Step, StepSentence } from '@navette/flow';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../components/StateBadge';
import classes from './FlowOutline.module.css';
import { StepLine } from './StepLine';
import type { StepStatus } from './step-status';

type Props = {
  step: Step;
  name: string;
  sentence: StepSentence;
  number: number;
  level: number;
  /** Set over the first line of a path. */
  path: string | null;
  expanded: boolean | undefined;
  status: StepStatus | undefined;
  inRun: boolean;
  selected: boolean;
  tabbable: boolean;
  onFold(): void;
  onSelect(more: boolean): void;
  aside: ReactNode;
  after: ReactNode;
};

/** One step of the outline: number, title and line; folding, menu and `+` are its own. */
export const OutlineItem = (props: Props) => {
  const { step, sentence, number, level, expanded, status, inRun, selected, onFold, onSelect } = props;
  const { t } = useTranslation();
  const Arrow = expanded ? IconChevronDown : IconChevronRight;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys of all its lines.
    <div
      role="treeitem"
      className={classes.item}
      style={{ marginInlineStart: (level - 1) * 18 }}
      data-step={step.id}
      tabIndex={props.tabbable ? 0 : -1}
      aria-label={props.name}
      aria-level={level}
      aria-expanded={expanded}
      aria-selected={selected}
      onClick={(event) => isOnLine(event.target as HTMLElement) && onSelect(event.shiftKey || event.ctrlKey || event.metaKey)}
    >
      {props.path !== null && <div className={classes.path}>{props.path}</div>}
      <div
        className={classes.line}
        data-selected={selected || undefined}
        data-faded={(inRun && !status) || status?.state === 'skipped' || undefined}
        data-line
      >
        {expanded !== undefined && (
          <span
            className={classes.fold}
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              onFold();
            }}
          >
            <Arrow size={16} />
          </span>
        )}
        <div className={classes.step}>
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
            inRun && <span className={classes.notReached}>{t('states.notReached')}</span>
          )}
        </div>
        {props.aside}
      </div>
      {props.after}
    </div>
  );
};

/** Not on the menu or the `+`, which lie in the same item. */
const isOnLine = (target: HTMLElement): boolean => target.closest('[data-line]') !== null && target.closest('button') === null;
