import { Button, ScrollArea } from '@mantine/core';
import { type Issue, stepTitle } from '@navette/flow';
import { IconAlertTriangleFilled, IconCircleCheck, IconInfoTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { BottomPanel } from '../panel/BottomPanel';
import classes from './IssuesPanel.module.css';
import { useIssueRemedies } from './use-issue-remedy';

/** Everything to mend, blocking first: step, sentence, and a button that does the remedy or goes to the field. */
export const IssuesPanel = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation();
  const { issues } = useEditor();
  return (
    <BottomPanel
      className={classes.issues}
      label={t('editor.issues')}
      title={t('editor.issuesCount', { count: issues.length })}
      closeLabel={t('editor.closeIssues')}
      onClose={onClose}
    >
      {issues.length === 0 ? (
        <p className={classes.none}>
          <IconCircleCheck size={18} aria-hidden="true" /> {t('editor.noIssues')}
        </p>
      ) : (
        <ScrollArea className={classes.scroll} type="auto">
          <ul className={classes.list}>
            {issues.map((issue, index) => (
              <IssueLine key={`${index}-${issue.code}`} issue={issue} />
            ))}
          </ul>
        </ScrollArea>
      )}
    </BottomPanel>
  );
};

const IssueLine = ({ issue }: { issue: Issue }) => {
  const { t } = useTranslation();
  const words = useWords();
  const language = useLanguage();
  const { document, catalog, actions, readOnly } = useEditor();
  const remedies = useIssueRemedies(issue);
  const step = issue.stepId === undefined ? undefined : document.steps[issue.stepId];
  const Icon = issue.level === 'blocking' ? IconAlertTriangleFilled : IconInfoTriangle;
  return (
    <li className={classes.line} data-level={issue.level}>
      <Icon size={17} aria-label={t(issue.level === 'blocking' ? 'editor.blocking' : 'editor.advice')} />
      <button type="button" className={classes.words} onClick={() => step && actions.focusField(step.id, issue.field)} disabled={!step}>
        {step && <b>{stepTitle(step, catalog, language)}</b>}
        <span>
          {words(issue.sentence)} {words(issue.remedy)}
        </span>
      </button>
      {!readOnly &&
        remedies.map(({ label, act }) => (
          <Button key={label} size="compact-sm" variant="light" onClick={act}>
            {label}
          </Button>
        ))}
    </li>
  );
};
