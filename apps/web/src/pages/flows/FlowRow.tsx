import { Group, Switch, Table, Text } from '@mantine/core';
import type { FlowLine } from '@navette/api/contract';
import type { Catalog } from '@navette/flow';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { AppIcons } from '../../components/AppIcons';
import { DraftMark } from '../../components/DraftMark';
import { SwitchOffDialog } from '../../components/flow-switch/SwitchOffDialog';
import { useFlowSwitch } from '../../components/flow-switch/use-flow-switch';
import { PersonalTime } from '../../components/PersonalTime';
import { StateCounts } from '../../components/StateCounts';
import { TextLink } from '../../components/TextLink';
import { useOfflineReason } from '../../components/use-offline-reason';
import { mayActAlone } from '../../keys/single-letters';
import { FlowHealth } from './FlowHealth';
import { FlowLabels } from './FlowLabels';
import { type FlowDialog, FlowMenu } from './FlowMenu';

export const FlowRow = ({ flow, catalog }: { flow: FlowLine; catalog: Catalog | undefined }) => {
  const { t } = useTranslation();
  const mayOperate = useMay('operator');
  const mayBuild = useMay('builder');
  const offline = useOfflineReason();
  const flowSwitch = useFlowSwitch(flow);
  const [dialog, setDialog] = useState<FlowDialog>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2' && mayBuild) setDialog('rename');
    else if (event.key.toLowerCase() === 's' && mayOperate && offline === undefined && mayActAlone(event.nativeEvent))
      flowSwitch.change(!flow.on);
    else return;
    event.preventDefault();
  };
  return (
    <Table.Tr onKeyDown={onKeyDown}>
      <Table.Td>
        <Switch
          checked={flow.on}
          disabled={!mayOperate || offline !== undefined}
          title={offline}
          onChange={(event) => flowSwitch.change(event.currentTarget.checked)}
          aria-label={t('flows.switch', { name: flow.name })}
        />
        {flowSwitch.asked !== null && (
          <SwitchOffDialog count={flowSwitch.asked} onConfirm={flowSwitch.confirm} onClose={flowSwitch.cancel} />
        )}
      </Table.Td>
      <Table.Td data-main>
        <Group gap="sm" wrap="nowrap">
          <AppIcons names={flow.connectors.slice(0, 4)} catalog={catalog} />
          <div>
            <TextLink data-row to="/flows/$flowId/edit" params={{ flowId: flow.id }} fw={600} c="var(--mantine-color-text)">
              {flow.name}
            </TextLink>
            <Group gap={8}>
              {flow.liveVersion !== null && (
                <Text size="sm" c="dimmed">
                  {t('common.version', { number: flow.liveVersion })}
                </Text>
              )}
              {(flow.draftDiffers || flow.liveVersion === null) && <DraftMark />}
              <FlowLabels labels={flow.labels} />
            </Group>
          </div>
        </Group>
      </Table.Td>
      <Table.Td data-wide>{flow.lastRunAt ? <PersonalTime at={flow.lastRunAt} /> : <Text c="dimmed">{t('common.never')}</Text>}</Table.Td>
      <Table.Td>
        <StateCounts counts={flow.counts24h} />
      </Table.Td>
      <Table.Td>
        <FlowHealth flow={flow} />
      </Table.Td>
      <Table.Td data-end>
        <FlowMenu flow={flow} dialog={dialog} onDialog={setDialog} />
      </Table.Td>
    </Table.Tr>
  );
};
