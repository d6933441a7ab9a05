import type { Step, StepSentence } from '@navette/flow';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../components/StateBadge';
import classes from './FlowOutline.module.css';
import { StepLine } from './StepLine';
import type { StepStatus } from './step-status';
import { TabStopContext } from './tab-stop';

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
  found: boolean;
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
    // biome-ignore lint/a11y/useSemanticElements: a table's elements cannot be levels of a tree.
    // biome-ignore lint/a11y/useFocusableInteractive: the line's button holds the focus, and with it the keys of the tree.
    <div role="row" style={{ marginInlineStart: (level - 1) * 18 }} aria-level={level} aria-expanded={expanded} aria-selected={selected}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
      <div role="gridcell">
        {props.path !== null && (
          <div className={classes.path} aria-hidden="true">
            {props.path}
          </div>
        )}
        <div
          className={classes.line}
          data-selected={selected || undefined}
          data-found={props.found || undefined}
          data-faded={(inRun && !status) || status?.state === 'skipped' || undefined}
        >
          {expanded !== undefined && (
            <span className={classes.fold} aria-hidden="true" onClick={onFold}>
              <Arrow size={16} />
            </span>
          )}
          <div className={classes.cell}>
            <button
              type="button"
              className={classes.step}
              data-step={step.id}
              tabIndex={props.tabbable ? 0 : -1}
              aria-label={props.name}
              onClick={(event) => onSelect(event.shiftKey || event.ctrlKey || event.metaKey)}
            />
            <div className={classes.content} aria-hidden="true">
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
          </div>
          <TabStopContext value={props.tabbable}>{props.aside}</TabStopContext>
        </div>
        <TabStopContext value={props.tabbable}>{props.after}</TabStopContext>
      </div>
    </div>
  );
};
