import { Group, Select, TextInput } from '@mantine/core';
import type { FlowLine, Folder } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useWords } from '../../i18n/use-words';
import { FolderFilter } from './FolderFilter';
import type { FlowSearch } from './flow-filter';
import { flowStates } from './flow-states';
import { LabelMenu } from './LabelMenu';
import { labelsOf } from './labels-of';

type Props = { search: FlowSearch; flows: FlowLine[]; folders: Folder[]; catalog: Catalog | undefined };

const width = { base: 'calc(50% - 6px)', xs: 180 };

/** Filters live in the address: any link reproduces the view. */
export const FlowFilters = ({ search, flows, folders, catalog }: Props) => {
  const { t } = useTranslation();
  const words = useWords();
  const mayBuild = useMay('builder');
  const navigate = useNavigate();
  const set = (change: Partial<FlowSearch>) => void navigate({ to: '/flows', search: { ...search, ...change }, replace: true });
  const used = catalog?.connectors.filter(({ name }) => flows.some((flow) => flow.connectors.includes(name))) ?? [];
  const labels = labelsOf(flows);
  return (
    <Group gap="sm" mb="md">
      <TextInput
        leftSection={<IconSearch size={16} />}
        aria-label={t('flows.search')}
        placeholder={t('flows.search')}
        w={{ base: '100%', xs: 300 }}
        value={search.q ?? ''}
        onChange={(event) => set({ q: event.currentTarget.value || undefined })}
      />
      {folders.length > 0 && <FolderFilter search={search} flows={flows} folders={folders} onChange={(folder) => set({ folder })} />}
      <Select
        aria-label={t('flows.state')}
        placeholder={t('flows.anyState')}
        data={[
          ...flowStates.map((state) => ({ value: state, label: t(`flows.states.${state}`) })),
          { value: 'trash', label: t('flows.trashed') },
        ]}
        value={search.state ?? null}
        onChange={(state) => set({ state: (state ?? undefined) as FlowSearch['state'] })}
        clearable
        w={width}
      />
      {labels.length > 0 && (
        <Group gap="xs" wrap="nowrap" w={width}>
          <Select
            aria-label={t('folders.label')}
            placeholder={t('folders.anyLabel')}
            data={labels}
            value={search.label ?? null}
            onChange={(label) => set({ label: label ?? undefined })}
            clearable
            flex={1}
          />
          {mayBuild && search.label && <LabelMenu label={search.label} flows={flows} onChange={(label) => set({ label })} />}
        </Group>
      )}
      <Select
        aria-label={t('flows.app')}
        placeholder={t('flows.anyApp')}
        data={used.map(({ name, title }) => ({ value: name, label: words(title) }))}
        value={search.app ?? null}
        onChange={(app) => set({ app: app ?? undefined })}
        clearable
        w={width}
      />
    </Group>
  );
};
