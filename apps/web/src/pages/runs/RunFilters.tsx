import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlows } from '../../api/flows';
import { type RunSearch, sinceChoices } from './run-filter-of';

/** Filters live in the address: any link reproduces the view. */
export const RunFilters = ({ search }: { search: RunSearch }) => {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/runs' });
  const flows = useFlows().data?.flows ?? [];
  const [query, setQuery] = useState(search.q ?? '');
  const set = (change: Partial<RunSearch>) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const setQuerySoon = useDebouncedCallback((q: string) => set({ q: q.trim() || undefined }), 250);
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        aria-label={t('runs.search')}
        placeholder={t('runs.search')}
        leftSection={<IconSearch size={16} />}
        w={{ base: '100%', xs: 280 }}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setQuerySoon(event.currentTarget.value);
        }}
      />
      <Select
        aria-label={t('runs.flow')}
        placeholder={t('runs.allFlows')}
        data={flows.map((flow) => ({ value: flow.id, label: flow.name }))}
        value={search.flow ?? null}
        onChange={(flow) => set({ flow: flow ?? undefined })}
        clearable
        searchable
        w={{ base: '100%', xs: 230 }}
      />
      <Select
        aria-label={t('runs.dates')}
        data={[
          { value: 'any', label: t('runs.since.any') },
          ...sinceChoices.map((since) => ({ value: since, label: t(`runs.since.${since}`) })),
        ]}
        value={sinceChoices.find((since) => since === search.from) ?? 'any'}
        onChange={(since) => set({ from: since === 'any' || since === null ? undefined : since, to: undefined })}
        allowDeselect={false}
        w={{ base: '100%', xs: 180 }}
      />
    </Group>
  );
};
