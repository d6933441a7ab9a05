import { Tooltip } from '@mantine/core';
import { useFormat } from '../format/use-format';
import classes from './PersonalTime.module.css';
import { useNow } from './use-now';

/** "2 minutes ago"; the exact time, in the reader's zone, on hover and on focus. */
export const PersonalTime = ({ at, focusable = true }: { at: string; focusable?: boolean }) => {
  const format = useFormat();
  const now = useNow();
  return (
    <Tooltip label={format.exact(at)}>
      <time className={classes.time} dateTime={at} tabIndex={focusable ? 0 : undefined}>
        {format.relative(at, now)}
      </time>
    </Tooltip>
  );
};
