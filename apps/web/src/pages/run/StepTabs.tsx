import { Tabs, Text } from '@mantine/core';
import type { Json, JsonSchema, RunLine, StepRow } from '@navette/flow';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { JsonTree } from '../../components/JsonTree';
import { AttemptFacts } from './AttemptFacts';
import { DetailFacts } from './DetailFacts';

type Props = {
  row: StepRow;
  run: RunLine;
  inputSchema: JsonSchema | undefined /** Shown in the place of the input's data. */;
  inputView?: ReactNode;
  outputSchema: JsonSchema | undefined;
};
const tabs = ['input', 'output', 'attempts', 'details'] as const;

/** Plain words first; codes and identifiers one click below. The open tab is in the address. */
export const StepTabs = ({ row, run, inputSchema, inputView, outputSchema }: Props) => {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/runs/$runId' });
  const { tab } = useSearch({ from: '/frame/runs/$runId' });
  const hasInput = inputView !== undefined || !isNothing(row.input);
  const shown = tab ?? (inputView || (hasInput && row.state !== 'done') ? 'input' : 'output');
  return (
    <Tabs
      value={shown}
      onChange={(next) => void navigate({ search: (before) => ({ ...before, tab: tabs.find((one) => one === next) }), replace: true })}
      keepMounted={false}
    >
      <Tabs.List mb="sm">
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one} px="sm">
            {t(`runs.one.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="input">
        {hasInput ? (inputView ?? <JsonTree value={row.input} schema={inputSchema} />) : <Text c="dimmed">{t('runs.one.noInput')}</Text>}
      </Tabs.Panel>
      <Tabs.Panel value="output">
        {isNothing(row.output) ? (
          <Text c="dimmed">{t(row.endedAt ? 'runs.one.noOutputFailed' : 'runs.one.noOutput')}</Text>
        ) : (
          <JsonTree value={row.output} schema={outputSchema} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="attempts">
        <AttemptFacts row={row} />
      </Tabs.Panel>
      <Tabs.Panel value="details">
        <DetailFacts row={row} run={run} />
      </Tabs.Panel>
    </Tabs>
  );
};

const isNothing = (value: Json): boolean => value === null || (typeof value === 'object' && Object.keys(value).length === 0);
