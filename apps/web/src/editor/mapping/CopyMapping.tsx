import { Button, Popover, Select, Stack, Text } from '@mantine/core';
import { type FlowDocument, isBlankValue, stepTitle, type Value } from '@navette/flow';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flowQuery } from '../../api/flows';
import { useLanguage } from '../../i18n/use-words';
import { useDataSources } from '../data/use-data-sources';
import { useEditor } from '../editor-context';
import { useStepForm } from '../step-context';
import type { AppField } from './app-field';
import { carryMapping } from './carry-mapping';
import { mappedSteps } from './mapping-of';

type Props = { fields: AppField[]; filled: Record<string, Value>; onCopy(values: Record<string, Value>): void };

/** "Copy a mapping from another step", of this flow or another one: fills empty fields, and says beforehand which. */
export const CopyMapping = (props: Props) => {
  const { t } = useTranslation();
  const [isOpened, setOpened] = useState(false);
  return (
    <Popover opened={isOpened} onChange={setOpened} position="bottom-end" width={320} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<IconCopy size={14} />} onClick={() => setOpened(!isOpened)}>
          {t('mapping.copy')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <CopyForm {...props} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
};

const CopyForm = ({ fields, filled, onCopy, onDone }: Props & { onDone(): void }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { flow, flows, document, catalog } = useEditor();
  const { stepId } = useStepForm();
  const sources = useDataSources().filter(({ certain }) => certain);
  const [flowId, setFlowId] = useState(flow.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const from = useOtherFlow(flowId);
  const own = document.steps[stepId];
  const connector = own?.kind === 'action' ? own.connector : '';
  const steps = from ? mappedSteps(from, catalog, { connector, ...(from === document && { except: stepId }) }) : [];
  const step = steps.find((each) => each.step.id === chosen);
  const wanted = Object.fromEntries(
    Object.entries(step?.values ?? {}).filter(
      ([name, value]) => !isBlankValue(value) && isBlankValue(filled[name]) && fields.some((field) => field.name === name),
    ),
  );
  const carried = from && carryMapping({ values: wanted, from, to: document, sources: sources.map((source) => source.stepId) });
  const labels = (names: string[]) => names.map((name) => fields.find((field) => field.name === name)?.label ?? name).join(', ');
  const names = Object.keys(carried?.fields ?? {});
  return (
    <Stack gap="xs">
      <Select
        size="sm"
        label={t('mapping.ofFlow')}
        openOnFocus={false}
        searchable
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={flows
          .filter(({ id, connectors }) => id === flow.id || connectors.includes(connector))
          .map(({ id, name }) => ({ value: id, label: id === flow.id ? t('mapping.thisFlow') : name }))}
        value={flowId}
        onChange={(id) => {
          setFlowId(id ?? flow.id);
          setChosen(null);
        }}
      />
      <Select
        size="sm"
        label={t('mapping.ofStep')}
        placeholder={t('stepForm.choose')}
        nothingFoundMessage={t('common.none')}
        comboboxProps={{ withinPortal: false }}
        data={steps.map((each) => ({ value: each.step.id, label: stepTitle(each.step, catalog, language) }))}
        value={chosen}
        onChange={setChosen}
      />
      <div role="status">
        {from && steps.length === 0 && <Text size="sm">{t('mapping.noSteps')}</Text>}
        {step && <Text size="sm">{names.length > 0 ? t('mapping.willFill', { fields: labels(names) }) : t('mapping.willFillNone')}</Text>}
        {carried && carried.left.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('mapping.dataMissing', { fields: labels(carried.left) })}
          </Text>
        )}
      </div>
      <Button
        size="sm"
        disabled={names.length === 0}
        onClick={() => {
          onCopy(carried!.fields);
          onDone();
        }}
      >
        {t('mapping.fillFields', { count: names.length })}
      </Button>
    </Stack>
  );
};

/** The draft of a flow; of the one that is open, as it is on screen. */
const useOtherFlow = (flowId: string): FlowDocument | undefined => {
  const { flow, document } = useEditor();
  const other = useQuery({ ...flowQuery(flowId), enabled: flowId !== flow.id });
  return flowId === flow.id ? document : other.data?.draft;
};
