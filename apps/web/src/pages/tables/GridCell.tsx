import type { Json } from '@navette/flow';
import { readCell } from './read-cell';
import classes from './TableGrid.module.css';
import type { Column } from './table-draft';

type Props = { column: Column; label: string; value: Json; onChange: ((value: Json) => void) | undefined };

const inputTypes = { text: 'text', number: 'text', date: 'date', phone: 'tel' } as const;

/** One value of its column's type. What cannot be read as that type is kept as text, never lost. */
export const GridCell = ({ column, label, value, onChange }: Props) => {
  if (column.type === 'boolean') {
    return (
      <input
        type="checkbox"
        className={classes.checkbox}
        aria-label={label}
        checked={value === true}
        disabled={!onChange}
        onChange={(event) => onChange?.(event.currentTarget.checked)}
      />
    );
  }
  return (
    <input
      className={classes.input}
      type={inputTypes[column.type]}
      inputMode={column.type === 'number' ? 'decimal' : undefined}
      aria-label={label}
      value={value === null ? '' : String(value)}
      readOnly={!onChange}
      onChange={(event) => onChange?.(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      onBlur={(event) => {
        const read = readCell(column.type, event.currentTarget.value);
        if (read !== value) onChange?.(read);
      }}
    />
  );
};
