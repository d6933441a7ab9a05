import { IconNote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { plainNote } from '../notes/note-markdown';
import { IssueMark } from './IssueMark';
import classes from './StepWords.module.css';
import type { StepNodeData } from './step-node';

/** Small signs beside the title, always in this order: off, issues, what the page adds (stale, pinned), note. */
export const StepBadges = ({ data: { step, decoration } }: { data: StepNodeData }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.badges}>
      {step.off && <span className={classes.off}>{t('canvas.off')}</span>}
      {decoration?.issues ? (
        <IssueMark count={decoration.issues} blocking={decoration.blocking ?? false} text={decoration.issueText} />
      ) : null}
      {decoration?.badges}
      {step.note && (
        <span className={classes.note} title={plainNote(step.note)}>
          <IconNote size={15} stroke={1.9} role="img" aria-label={t('canvas.hasNote')} />
        </span>
      )}
    </div>
  );
};
