import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCanvas } from '../canvas-context';
import { stepName } from '../step-name';
import { PeopleChips } from './PeopleChips';
import { StateChip } from './StateChip';
import classes from './StepCard.module.css';
import { StepWords } from './StepWords';
import type { StepNodeData } from './step-node';

type Shape = 'card' | 'trigger' | 'diamond' | 'pill' | 'double' | 'bar';
type Props = { data: StepNodeData; tile: ReactNode; shape: Shape; colour?: string | undefined; children?: ReactNode };

/**
 * The anatomy of every step (UX §4.4): tile, title, generated line, badges, state at the bottom edge. From far away only a block in the
 * app's `colour` with its tile. `children` lie on the card, above the part that is clicked.
 */
export const StepCard = ({ data, tile, shape, colour, children }: Props) => {
  const { step, status, decoration, selected } = data;
  const { band } = useCanvas();
  const isFar = band === 'far';
  return (
    <div
      className={classes.card}
      style={isFar && colour ? { background: colour } : undefined}
      data-shape={shape}
      data-state={status?.state}
      data-faded={data.faded || undefined}
      data-selected={selected || undefined}
      data-found={data.found || undefined}
      data-off={step.off || undefined}
      data-tone={decoration?.tone}
      data-dimmed={decoration?.dimmed || undefined}
      data-folded={data.folded !== null || undefined}
    >
      {shape === 'diamond' && <Diamond />}
      <Hit data={data} />
      <div className={classes.tile}>{tile}</div>
      {!isFar && <StepWords data={data} />}
      {!isFar && children}
      {!isFar && data.actions && step.kind !== 'stop' && <span className={classes.exit} data-exit-of={step.id} aria-hidden="true" />}
      {status && !isFar && <StateChip status={status} />}
      {decoration?.people && !isFar && <PeopleChips names={decoration.people} />}
    </div>
  );
};

/** The whole card is one button; what lies on it (the menu) stays clickable above it. */
const Hit = ({ data }: { data: StepNodeData }) => {
  const { step, sentence, selected, tabbable } = data;
  const { t } = useTranslation();
  const { select, open, focusWanted } = useCanvas();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!tabbable || focusWanted.current !== step.id) return;
    focusWanted.current = null;
    button.current?.focus({ preventScroll: true });
  }, [tabbable, focusWanted, step.id]);
  return (
    <button
      ref={button}
      type="button"
      className={classes.hit}
      data-step={step.id}
      tabIndex={tabbable ? 0 : -1}
      aria-label={stepName(data, t)}
      aria-current={selected || undefined}
      title={`${sentence.title}\n${sentence.line}`}
      onClick={(event) => select(step.id, event.shiftKey || event.ctrlKey || event.metaKey)}
      onDoubleClick={() => open(step.id)}
    />
  );
};

/** Pointed at both sides, so that a question is never taken for an action. */
const Diamond = () => (
  <svg className={classes.diamond} viewBox="0 0 264 72" aria-hidden="true">
    <path d="M26 1 H238 Q243 1 246 5 L262 32 Q264 36 262 40 L246 67 Q243 71 238 71 H26 Q21 71 18 67 L2 40 Q0 36 2 32 L18 5 Q21 1 26 1 Z" />
  </svg>
);
