import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../api/use-error-words';
import type { useOptions } from './use-options';

type Props = { options: ReturnType<typeof useOptions>; label: string; search: string };

/** Below the choices: that they are coming, that there are more, that there are none, or why they could not be had. */
export const OptionsStatus = ({ options, label, search }: Props) => {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  if (options.error) {
    return (
      <div role="alert" style={{ padding: 8 }}>
        <Text size="sm">{t('stepForm.listNotLoaded', { field: label })}</Text>
        <Text size="xs" c="dimmed" mb={6}>
          {errorWords(options.error).sentence}
        </Text>
        <Button size="compact-xs" variant="default" onPointerDown={(event) => event.preventDefault()} onClick={options.retry}>
          {t('common.retry')}
        </Button>
      </div>
    );
  }
  if (options.isLoading) return <Note>{t('stepForm.askingApp')}</Note>;
  if (options.options.length === 0) return <Note>{search ? t('common.nothingMatches', { query: search }) : t('stepForm.listEmpty')}</Note>;
  if (!options.more) return null;
  return (
    <Button fullWidth size="compact-sm" variant="subtle" onPointerDown={(event) => event.preventDefault()} onClick={options.more}>
      {t('common.more')}
    </Button>
  );
};

const Note = ({ children }: { children: string }) => (
  <Text size="sm" c="dimmed" p={8}>
    {children}
  </Text>
);
