import { Combobox, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../api/use-error-words';
import type { Options } from './use-options';

/** Values of the lines that are no choices; no app has such a value. */
export const statusActs = { retry: '\u0000retry', more: '\u0000more', type: '\u0000type' } as const;

type Props = { options: Options; label: string; app: string; search: string; mayType: boolean };

/**
 * Below the choices: that they are coming, that there are more, that there are none, or why they could not be had. What can be done
 * about it is a line of the list too, so that the arrow keys reach it.
 */
export const OptionsStatus = ({ options, label, app, search, mayType }: Props) => {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  if (options.isLoading) {
    return (
      <Text size="sm" c="dimmed" p={8} role="status">
        <Loader size={12} mr={8} />
        {t('stepForm.askingApp', { app })}
      </Text>
    );
  }
  if (options.error) {
    return (
      <>
        <div role="alert" style={{ padding: 8 }}>
          <Text size="sm">{t('stepForm.listNotLoaded', { field: label, app })}</Text>
          <Text size="xs" c="dimmed">
            {errorWords(options.error).sentence}
          </Text>
        </div>
        <Act value={statusActs.retry}>{t('common.retry')}</Act>
        {mayType && <Act value={statusActs.type}>{t('stepForm.typeIdentifier')}</Act>}
      </>
    );
  }
  if (options.options.length === 0) {
    return (
      <>
        <Text size="sm" c="dimmed" p={8} role="status">
          {search ? t('common.nothingMatches', { query: search }) : t('stepForm.listEmpty')}
        </Text>
        {mayType && <Act value={statusActs.type}>{t('stepForm.typeIdentifier')}</Act>}
      </>
    );
  }
  return options.more ? <Act value={statusActs.more}>{t('common.more')}</Act> : null;
};

const Act = ({ value, children }: { value: string; children: string }) => (
  <Combobox.Option value={value} c="var(--accent-text)" fw={600}>
    {children}
  </Combobox.Option>
);
