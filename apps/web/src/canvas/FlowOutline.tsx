import type { Catalog, FlowDocument, Group, Step, StepId } from '@navette/flow';
import { Fragment, type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SelectMore } from './canvas-types';
import { exitLabel } from './exit-label';
import classes from './FlowOutline.module.css';
import { type Folding, toggled, useFolding } from './frames/use-folding';
import { readingOrder } from './graph/canvas-graph';
import { outlineLevels } from './graph/outline-levels';
import { foldedGroups } from './groups/folded-groups';
import { OutlineGroup } from './groups/OutlineGroup';
import { OutlineItem } from './OutlineItem';
import { type OnStepKey, outlineKeys } from './outline-keys';
import type { StepDecoration } from './step-decoration';
import { stepName } from './step-name';
import type { StepStatus } from './step-status';
import { useStepSentences } from './use-step-sentences';

type Props = {
  document: FlowDocument;
  catalog: Catalog;
  flowNames?: Record<string, string>;
  states?: Record<StepId, StepStatus>;
  decorations?: Record<StepId, StepDecoration>;
  selectedStepId?: StepId | null;
  selectedIds?: ReadonlySet<StepId>;
  /** Looked for: marked and brought into view, out of what is folded. */
  foundStepId?: StepId | null;
  onSelect?(stepId: StepId): void;
  onSelectMore?: SelectMore;
  /** At the right of a line: duration, issues, a menu. */
  renderAside?(step: Step): ReactNode;
  /** Below a line: the editor's `+`. */
  renderAfter?(step: Step): ReactNode;
  /** What is folded, shared with the canvas; kept by itself. */
  folding?: Folding;
  /** The name of a group with its tools; its name by itself. */
  renderGroup?(group: Group): ReactNode;
  /** Keys on a line, before the outline's own; prevent the default to keep them. */
  onStepKey?: OnStepKey;
};

/** The same document as a tree of numbered lines (a grid, because a line also holds its menu and its `+`), in reading order: what narrow screens and screen readers use. */
export const FlowOutline = (props: Props) => {
  const {
    document,
    catalog,
    flowNames,
    states,
    decorations,
    selectedStepId = null,
    selectedIds,
    foundStepId = null,
    onSelect,
    onSelectMore,
  } = props;
  const { t } = useTranslation();
  const sentenceOf = useStepSentences(document, catalog, flowNames);
  const own = useFolding();
  const folding = props.folding ?? own;
  const { folded, setFolded } = folding;
  useShown(foundStepId);
  const [lastFocused, setLastFocused] = useState<StepId | null>(null);
  const order = useMemo(() => readingOrder(document), [document]);
  const levels = useMemo(() => outlineLevels(document, order), [document, order]);
  const parents = useMemo(() => new Set([...levels.values()].flatMap(({ above }) => above)), [levels]);
  const open = foundStepId === null ? [] : (levels.get(foundStepId)?.above ?? []);
  const lines = order.filter((id) => !levels.get(id)!.above.some((above) => folded.has(above) && !open.includes(above)));
  const groups = foldedGroups(document, folding, foundStepId);
  const shown = lines.filter((id) => !groups.isFolded(id));
  const tabStop = [foundStepId, lastFocused, selectedStepId].find((id) => id !== null && shown.includes(id)) ?? shown[0];
  const fold = (id: StepId) => setFolded((before) => toggled(before, id));
  const onKeyDown = outlineKeys({ shown, levels, parents, folded, fold, onSelect, onSelectMore, onStepKey: props.onStepKey });
  return (
    <div
      role="treegrid"
      data-region
      className={classes.outline}
      aria-label={t('canvas.outline')}
      aria-multiselectable={onSelectMore !== undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => setLastFocused((event.target as HTMLElement).dataset.step ?? lastFocused)}
    >
      {lines.map((id) => {
        const head = groups.headAt(lines, id);
        const step = document.steps[id]!;
        const { above, path } = levels.get(id)!;
        const [position, total] = [order.indexOf(id) + 1, order.length];
        const label = path && exitLabel(document.steps[path.from]!, path.exit, t);
        const named = { step, position, total, path: label, status: states?.[id] ?? null, decoration: decorations?.[id] ?? null };
        return (
          <Fragment key={id}>
            {head && (
              <OutlineGroup group={head} level={above.length + 1} folded={groups.isFolded(id)} onFold={groups.fold}>
                {props.renderGroup?.(head)}
              </OutlineGroup>
            )}
            {!groups.isFolded(id) && (
              <OutlineItem
                step={step}
                name={stepName({ ...named, sentence: sentenceOf(id) }, t)}
                sentence={sentenceOf(id)}
                number={position}
                level={above.length + 1}
                path={startsPath(document, id, path) ? label : null}
                expanded={parents.has(id) ? !folded.has(id) || open.includes(id) : undefined}
                status={states?.[id]}
                inRun={states !== undefined}
                selected={selectedStepId === id || (selectedIds?.has(id) ?? false)}
                found={foundStepId === id}
                tabbable={id === tabStop}
                onFold={() => fold(id)}
                onSelect={(more) => (more && onSelectMore ? onSelectMore([id], 'toggle') : onSelect?.(id))}
                aside={props.renderAside?.(step)}
                after={props.renderAfter?.(step)}
              />
            )}
          </Fragment>
        );
      })}
    </div>
  );
};

/** Scrolls to what was found. */
const useShown = (found: StepId | null): void =>
  useEffect(() => {
    if (found !== null) document.querySelector(`[data-step="${CSS.escape(found)}"]`)?.scrollIntoView({ block: 'center' });
  }, [found]);

/** The first line of a path bears its name. */
const startsPath = ({ links }: FlowDocument, id: StepId, path: { from: StepId; exit: string } | null): boolean =>
  path !== null && path.exit !== 'each' && links.some((link) => link.from === path.from && link.exit === path.exit && link.to === id);
