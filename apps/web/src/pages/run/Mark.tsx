import { IconCheck, IconX } from '@tabler/icons-react';
import classes from './BranchPaths.module.css';

/** ✓ or ✗, what was asked, and what came of it in a word. */
export const Mark = ({ holds, label, word }: { holds: boolean; label: string; word: string }) => {
  const Icon = holds ? IconCheck : IconX;
  return (
    <span className={classes.mark} data-holds={holds}>
      <Icon size={16} stroke={2.4} aria-hidden="true" />
      <span>
        <span className={classes.label}>{label}</span> <span className={classes.word}>{word}</span>
      </span>
    </span>
  );
};
