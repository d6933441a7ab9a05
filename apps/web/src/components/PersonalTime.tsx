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
        {format.relative(at, isAhead(at, now) ? Date.parse(at) : now)}
      </time>
    </Tooltip>
  );
};

/** Our clock ticks every ten seconds, and the server's is another one: what has just happened is not told as to come. */
const isAhead = (at: string, now: number): boolean => {
  const ahead = Date.parse(at) - now;
  return ahead > 0 && ahead < 20_000;
};
