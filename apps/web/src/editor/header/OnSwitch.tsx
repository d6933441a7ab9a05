import { Switch, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { SwitchOffDialog } from '../../components/flow-switch/SwitchOffDialog';
import { useFlowSwitch } from '../../components/flow-switch/use-flow-switch';
import { useOfflineReason } from '../../components/use-offline-reason';
import { useEditor } from '../editor-context';

/** On or off, and which version is live. Before the first one is published there is nothing to switch. */
export const OnSwitch = () => {
  const { t } = useTranslation();
  const { flow } = useEditor();
  const maySwitch = useMay('operator');
  const { asked, isBusy, change, confirm, cancel } = useFlowSwitch(flow);
  const offline = useOfflineReason();
  if (flow.liveVersion === null) return null;
  const version = t('common.version', { number: flow.liveVersion });
  return (
    <>
      <Tooltip label={t(flow.on ? 'editor.onHelp' : 'editor.offFlowHelp', { version })}>
        <Switch
          checked={flow.on}
          disabled={!maySwitch || isBusy || offline !== undefined}
          title={offline}
          aria-label={t('editor.flowIsOn')}
          label={`${t(flow.on ? 'common.on' : 'common.off')}, ${version}`}
          onChange={(event) => change(event.currentTarget.checked)}
        />
      </Tooltip>
      {asked !== null && <SwitchOffDialog count={asked} onConfirm={confirm} onClose={cancel} />}
    </>
  );
};
