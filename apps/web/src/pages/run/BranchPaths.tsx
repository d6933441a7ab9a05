import type { BranchStep, Catalog, FlowDocument, Json } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import classes from './BranchPaths.module.css';
import { type ExplainedLine, ExplainedTests } from './ExplainedTests';
import { Mark } from './Mark';

/** What the journal keeps of a branch: each path's tests with the data they saw. */
type ExplainedPath = { path: string; holds: boolean; lines: ExplainedLine[] };
type Props = { step: BranchStep; input: Json; document: FlowDocument; catalog: Catalog };

/** Why this path and not the other. */
export const BranchPaths = ({ step, input, document, catalog }: Props) => {
  const { t } = useTranslation();
  return (
    <ul className={classes.paths}>
      {explained(input).map(({ path, holds, lines }) => (
        <li key={path} className={classes.path}>
          <Mark
            holds={holds}
            label={step.paths.find((one) => one.id === path)?.label ?? path}
            word={t(holds ? 'runs.one.pathMatches' : 'runs.one.pathDoesNot')}
          />
          <ExplainedTests lines={lines} document={document} catalog={catalog} />
        </li>
      ))}
    </ul>
  );
};

export const explained = (input: Json): ExplainedPath[] => (Array.isArray(input) ? (input as unknown as ExplainedPath[]) : []);
