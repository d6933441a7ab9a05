import { useTranslation } from 'react-i18next';
import { useRested } from '../rest';
import { StepLine } from '../StepLine';
import { TabStopContext } from '../tab-stop';
import { StepBadges } from './StepBadges';
import classes from './StepWords.module.css';
import type { StepNodeData } from './step-node';

/** Title with badges and menu, and the generated line under the whole of it. */
export const StepWords = ({ data }: { data: StepNodeData }) => {
  const { t } = useTranslation();
  const isRested = useRested();
  const { sentence, step, folded } = data;
  return (
    <div className={classes.words}>
      <div className={classes.head}>
        <div className={classes.title}>{sentence.title}</div>
        <StepBadges data={data} />
        {data.actions && isRested && (
          <div className={classes.actions}>
            <TabStopContext value={data.tabbable}>{data.actions(step)}</TabStopContext>
          </div>
        )}
      </div>
      <div className={classes.line}>
        <StepLine parts={sentence.parts} />
        {data.group && sentence.line}
        {folded !== null && !data.group && ` · ${t('canvas.stepsInside', { count: folded })}`}
      </div>
    </div>
  );
};
