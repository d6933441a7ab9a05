import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../api/use-error-words';

type Props = { error: unknown; onRetry?: () => void; title?: string };

/** The failing block says what, and offers to try again; the rest of the page stays usable. */
export const ErrorBlock = ({ error, onRetry, title }: Props) => {
  const { t } = useTranslation();
  const { sentence, remedy } = useErrorWords()(error);
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden="true" />} title={title ?? sentence} role="alert">
      {title && <Text size="sm">{sentence}</Text>}
      {remedy && <Text size="sm">{remedy}</Text>}
      {onRetry && (
        <Group mt="sm">
          <Button variant="default" size="xs" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        </Group>
      )}
    </Alert>
  );
};
