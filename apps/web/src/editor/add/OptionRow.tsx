import { useEffect, useRef } from 'react';
import classes from './OptionList.module.css';
import { OptionTile } from './OptionTile';
import type { StepOption } from './step-option';

type Props = { id: string; option: StepOption; active: boolean; onPick(): void };

export const OptionRow = ({ id, option, active, onPick }: Props) => {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classes.row}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
      onKeyDown={undefined}
    >
      <OptionTile option={option} />
      <span className={classes.words}>
        <span className={classes.title}>{option.title}</span>
        <span className={classes.detail}>{option.detail}</span>
      </span>
    </div>
  );
};
