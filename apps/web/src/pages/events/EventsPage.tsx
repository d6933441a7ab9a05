import { Drawer, Group, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { EventVerdict } from '@navette/flow';
import { IconBolt, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvents } from '../../api/events';
import { EmptyState } from '../../components/EmptyState';
import { ErrorBlock } from '../../components/ErrorBlock';
import { ListSkeleton } from '../../components/ListSkeleton';
import { LoadMore } from '../../components/LoadMore';
import { PageHeader } from '../../components/PageHeader';
import { EventDetail } from './EventDetail';
import { EventTable } from './EventTable';
import { verdicts } from './verdicts';

type Search = { verdict?: EventVerdict; q?: string; flow?: string; event?: string };

/** Answers "why did nothing run?": everything received, with its verdict and reasons. */
export const EventsPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search: Search = useSearch({ from: '/frame/events' });
  const set = (change: Partial<Search>) => void navigate({ to: '/events', search: { ...search, ...change }, replace: true });
  const list = useEvents({ verdict: search.verdict, query: search.q, flowId: search.flow });
  const events = list.data?.pages.flatMap((page) => page.events);
  const isFiltered = search.verdict !== undefined || search.q !== undefined || search.flow !== undefined;
  return (
    <>
      <PageHeader title={t('events.title')} description={t('events.description')} />
      <Stack gap="md">
        <EventFilters search={search} onChange={set} />
        {list.error && <ErrorBlock error={list.error} title={t('common.notLoaded')} onRetry={() => void list.refetch()} />}
        {list.isPending && <ListSkeleton rows={8} />}
        {events?.length === 0 && <EmptyState icon={IconBolt} sentence={t(isFiltered ? 'events.noMatch' : 'events.empty')} />}
        {events && events.length > 0 && (
          <>
            <EventTable events={events} onOpen={(event) => set({ event })} />
            <LoadMore list={list} />
          </>
        )}
      </Stack>
      <Drawer
        opened={search.event !== undefined}
        onClose={() => set({ event: undefined })}
        position="right"
        size="lg"
        title={t('events.detail')}
        closeButtonProps={{ 'aria-label': t('events.close') }}
      >
        {search.event && <EventDetail eventId={search.event} />}
      </Drawer>
    </>
  );
};

const EventFilters = ({ search, onChange }: { search: Search; onChange(change: Partial<Search>): void }) => {
  const { t } = useTranslation();
  const [query, setQuery] = useState(search.q ?? '');
  const setSoon = useDebouncedCallback((q: string) => onChange({ q: q.trim() || undefined }), 250);
  return (
    <Group gap="sm">
      <TextInput
        aria-label={t('events.search')}
        placeholder={t('events.search')}
        leftSection={<IconSearch size={16} />}
        w={{ base: '100%', xs: 280 }}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setSoon(event.currentTarget.value);
        }}
      />
      <Select
        aria-label={t('events.verdict')}
        placeholder={t('events.allVerdicts')}
        data={verdicts.map((verdict) => ({ value: verdict, label: t(`events.verdicts.${verdict}`) }))}
        value={search.verdict ?? null}
        onChange={(value) => onChange({ verdict: verdicts.find((verdict) => verdict === value) })}
        clearable
        w={{ base: '100%', xs: 240 }}
      />
    </Group>
  );
};
