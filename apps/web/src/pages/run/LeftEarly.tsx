import type { Catalog, FlowDocument, Json, Leaving, TriggerStep } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import classes from './BranchPaths.module.css';
import { ExplainedTests } from './ExplainedTests';
import { Mark } from './Mark';

type Props = { step: TriggerStep; leaving: Leaving; document: FlowDocument; catalog: Catalog };

/** By which rule of its trigger the run left before its end, and what the data was. */
export const LeftEarly = ({ step, leaving, document, catalog }: Props) => {
  const { t } = useTranslation();
  const label = step.leave?.[leaving.rule]?.label ?? '';
  return (
    <ul className={classes.paths} aria-label={t('runs.one.leftEarly')}>
      <li className={classes.path}>
        <Mark holds label={t('runs.one.leftEarly')} word={label} />
        <ExplainedTests lines={leaving.lines} document={document} catalog={catalog} />
      </li>
    </ul>
  );
};

/** What the trigger's row keeps of a run that left early; undefined for all the others. */
export const leavingOf = (input: Json): Leaving | undefined =>
  input && typeof input === 'object' && 'leave' in input ? (input.leave as unknown as Leaving) : undefined;
