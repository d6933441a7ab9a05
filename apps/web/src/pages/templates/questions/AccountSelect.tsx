import { Select } from '@mantine/core';
import type { Chosen } from '@navette/api/contract';
import { useTranslation } from 'react-i18next';
import { useAccountList } from './use-account-list';

type Props = {
  connectionId: string | undefined;
  list: string;
  label: string;
  /** Choices made above, on which the list depends. */
  params?: Record<string, string>;
  chosen: Chosen | null | undefined;
  placeholder?: string;
  hideLabel?: boolean;
  disabled?: boolean;
  onChoose(chosen: Chosen | null): void;
};

/** One of the things that an account holds: a user, a pipeline, a stage. */
export const AccountSelect = ({ connectionId, list, label, params, chosen, placeholder, hideLabel, disabled, onChoose }: Props) => {
  const { t } = useTranslation();
  const { options, isPending, error } = useAccountList({ connectionId, list, params });
  const isKnown = !chosen || options.some(({ value }) => value === chosen.value);
  const data = [...options, ...(chosen && !isKnown ? [chosen] : [])].map(({ value, label: text }) => ({ value, label: text }));
  return (
    <Select
      {...(hideLabel ? { 'aria-label': label } : { label })}
      data={data}
      value={chosen?.value ?? null}
      onChange={(_, option) => onChoose(option ? { value: option.value, label: option.label } : null)}
      placeholder={placeholder ?? (isPending ? t('templates.loadingList') : t('templates.chooseOne'))}
      error={error ? t('templates.listNotLoaded') : undefined}
      disabled={disabled || connectionId === undefined}
      searchable={data.length > 7}
      clearable
    />
  );
};
