import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';

/** How many issues there are; red when one of them prevents publishing. */
export const IssuesButton = ({ onClick }: { onClick(): void }) => {
  const { t } = useTranslation();
  const { issues } = useEditor();
  const isBlocked = issues.some(({ level }) => level === 'blocking');
  const Icon = issues.length === 0 ? IconCircleCheck : IconAlertTriangle;
  return (
    <Button
      variant="subtle"
      color={isBlocked ? 'red' : issues.length > 0 ? 'yellow' : 'gray'}
      px={10}
      leftSection={<Icon size={17} />}
      onClick={onClick}
      aria-keyshortcuts="F8"
    >
      {t('editor.issuesCount', { count: issues.length })}
    </Button>
  );
};
