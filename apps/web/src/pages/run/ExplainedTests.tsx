import { type Catalog, conditionSentence, type FlowDocument, type Json, pillLabel, type Ref, type Test } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import classes from './BranchPaths.module.css';
import { Mark } from './Mark';

/** A test as the journal keeps it, with the data that it saw. */
export type ExplainedLine = { test: Test; holds: boolean; actual: Json };

type Props = { lines: ExplainedLine[]; document: FlowDocument; catalog: Catalog };

/** Every test in words, ✓ or ✗, with what the data was. */
export const ExplainedTests = ({ lines, document, catalog }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = (ref: Ref) => pillLabel(ref, document, catalog, language);
  return (
    <ul className={classes.tests}>
      {lines.map((line, index) => (
        <li key={index}>
          <Mark
            holds={line.holds}
            label={conditionSentence(line.test, language, nameOf)}
            word={line.actual === null ? t('runs.one.wasMissing') : t('runs.one.was', { value: shown(line.actual) })}
          />
        </li>
      ))}
    </ul>
  );
};

const shown = (value: Json): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
