import type { Node, NodeProps } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import classes from './DotNode.module.css';

export type DotNodeType = Node<{ faded: boolean; hidden: boolean }>;

/** Where paths meet: the step below starts when all above have ended or been skipped. */
export const JoinNode = ({ data }: NodeProps<DotNodeType>) => {
  const { t } = useTranslation();
  return (
    <div className={classes.join} data-faded={data.faded || undefined}>
      <span className={classes.note}>{t('canvas.joins')}</span>
    </div>
  );
};
