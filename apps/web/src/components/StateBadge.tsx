import type { RunState, StepState } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { shownState, stateLooks } from '../theme/states';
import classes from './StateBadge.module.css';

type Props = {
  state: RunState | StepState;
  /** After the word: a duration, "attempt 2". */
  detail?: string;
  size?: 'sm' | 'md';
  /** Without its ground, for tables. */
  plain?: boolean;
};

/** One icon, one colour, one word, everywhere. */
export const StateBadge = ({ state, detail, size = 'md', plain = false }: Props) => {
  const { t } = useTranslation();
  const shown = shownState(state);
  const { icon: Icon, colour, ground } = stateLooks[shown];
  return (
    <span
      className={classes.badge}
      data-size={size}
      data-state={shown}
      style={{ color: colour, background: plain ? 'none' : ground, paddingInline: plain ? 0 : undefined }}
    >
      <Icon size={size === 'sm' ? 12 : 14} stroke={2.4} aria-hidden="true" />
      <span className={classes.word}>{t(`states.${shown}`)}</span>
      {detail && <span className={classes.detail}>{detail}</span>}
    </span>
  );
};
