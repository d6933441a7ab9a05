import { Handle, Position } from '@xyflow/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCanvas } from '../canvas-context';
import { StepLine } from '../StepLine';
import { stepName } from '../step-name';
import { IssueMark } from './IssueMark';
import { StateChip } from './StateChip';
import classes from './StepCard.module.css';
import type { StepNodeData } from './step-node';

type Props = { data: StepNodeData; tile: ReactNode; shape: 'card' | 'trigger' | 'pill' | 'double' | 'bar' };

/** The anatomy of every step (UX §4.4): tile, title, generated line, badges, state at the bottom edge. */
export const StepCard = ({ data, tile, shape }: Props) => {
  const { step, sentence, status, decoration, selected, tabbable } = data;
  const { t } = useTranslation();
  const { select, open } = useCanvas();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const holdsFocus = document.activeElement?.closest('[data-canvas]')?.contains(button.current) ?? false;
    if (tabbable && holdsFocus && document.activeElement !== button.current) button.current?.focus({ preventScroll: true });
  }, [tabbable]);
  return (
    <div
      className={classes.card}
      data-shape={shape}
      data-state={status?.state}
      data-faded={data.faded || undefined}
      data-selected={selected || undefined}
      data-off={step.off || undefined}
      data-tone={decoration?.tone}
      data-blocking={decoration?.blocking || undefined}
    >
      <button
        ref={button}
        type="button"
        className={classes.hit}
        data-step={step.id}
        tabIndex={tabbable ? 0 : -1}
        aria-label={stepName(data, t)}
        aria-current={selected || undefined}
        title={`${sentence.title}\n${sentence.line}`}
        onClick={() => select(step.id)}
        onDoubleClick={() => open(step.id)}
      />
      <div className={classes.tile}>{tile}</div>
      <div className={classes.words}>
        <div className={classes.title}>{sentence.title}</div>
        <div className={classes.line}>
          <StepLine parts={sentence.parts} />
        </div>
      </div>
      <div className={classes.badges}>
        {step.off && <span className={classes.off}>{t('canvas.off')}</span>}
        {decoration?.issues ? <IssueMark count={decoration.issues} blocking={decoration.blocking ?? false} /> : null}
        {decoration?.badges}
        {data.actions && <div className={classes.actions}>{data.actions(step)}</div>}
      </div>
      {status && <StateChip status={status} />}
      <Handle type="target" position={Position.Top} isConnectable={false} className={classes.handle} />
      <Handle type="source" position={Position.Bottom} isConnectable={false} className={classes.handle} />
    </div>
  );
};
