import { Alert, Button } from '@mantine/core';
import { type Issue, stepTitle } from '@navette/flow';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';

/** "2 issues prevent publishing. Start with …", and the way there. */
export const BlockedNotice = ({ issues, onGo }: { issues: Issue[]; onGo(): void }) => {
  const { t } = useTranslation();
  const words = useWords();
  const language = useLanguage();
  const { document, catalog, actions } = useEditor();
  const first = issues[0]!;
  const step = first.stepId === undefined ? undefined : document.steps[first.stepId];
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={t('editor.blocked', { count: issues.length })}
    >
      {step && <b>{stepTitle(step, catalog, language)}: </b>}
      {words(first.sentence)}
      {step && (
        <div>
          <Button
            mt="sm"
            size="xs"
            variant="default"
            onClick={() => {
              onGo();
              // The dialog gives the focus back first.
              setTimeout(() => actions.focusField(step.id, first.field), 250);
            }}
          >
            {t('editor.goToStep', { title: stepTitle(step, catalog, language) })}
          </Button>
        </div>
      )}
    </Alert>
  );
};
