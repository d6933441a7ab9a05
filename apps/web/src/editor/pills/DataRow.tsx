import { textOf } from '@navette/flow';
import { useEffect, useRef } from 'react';
import type { DataEntry } from '../data/data-entry';
import { typeIcons } from '../data/type-icons';
import classes from './DataList.module.css';
import { dragPill } from './dragged-pill';

type Props = { id: string; entry: DataEntry; active: boolean; onPick(): void };

export const DataRow = ({ id, entry, active, onPick }: Props) => {
  const Icon = typeIcons[entry.type ?? 'null'];
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // The search field keeps the focus and tells which row is active; the rows themselves are only pointed at.
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classes.row}
      style={{ paddingLeft: 14 + entry.trail.length * 14 }}
      draggable
      onDragStart={(event) => dragPill(event.dataTransfer, entry.ref, entry.label)}
      onClick={onPick}
      onKeyDown={undefined}
    >
      <Icon size={14} className={classes.type} aria-hidden="true" />
      <span className={classes.label}>{entry.label}</span>
      <span className={classes.sample}>{entry.type === 'object' ? '' : textOf(entry.sample).slice(0, 80)}</span>
    </div>
  );
};
