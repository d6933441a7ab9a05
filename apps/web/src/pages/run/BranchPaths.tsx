import {
  type BranchStep,
  type Catalog,
  conditionSentence,
  type FlowDocument,
  type Json,
  pillLabel,
  type Ref,
  type Test,
} from '@navette/flow';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import classes from './BranchPaths.module.css';

/** What the journal keeps of a branch: each path's tests with the data they saw. */
type ExplainedPath = { path: string; holds: boolean; lines: { test: Test; holds: boolean; actual: Json }[] };
type Props = { step: BranchStep; input: Json; document: FlowDocument; catalog: Catalog };

/** Why this path and not the other: every test in words, ✓ or ✗, with what the data was. */
export const BranchPaths = ({ step, input, document, catalog }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = (ref: Ref) => pillLabel(ref, document, catalog, language);
  return (
    <ul className={classes.paths}>
      {explained(input).map(({ path, holds, lines }) => (
        <li key={path} className={classes.path}>
          <Mark
            holds={holds}
            label={step.paths.find((one) => one.id === path)?.label ?? path}
            word={t(holds ? 'runs.one.pathMatches' : 'runs.one.pathDoesNot')}
          />
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
        </li>
      ))}
    </ul>
  );
};

export const explained = (input: Json): ExplainedPath[] => (Array.isArray(input) ? (input as unknown as ExplainedPath[]) : []);

const shown = (value: Json): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const Mark = ({ holds, label, word }: { holds: boolean; label: string; word: string }) => {
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
