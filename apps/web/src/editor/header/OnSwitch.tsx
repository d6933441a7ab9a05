import { Switch, Tooltip } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useSetFlowOn } from '../../api/flows';
import { keys } from '../../api/keys';
import { useAct } from '../../components/use-act';
import { useOfflineReason } from '../../components/use-offline-reason';
import { useEditor } from '../editor-context';

/** On or off, and which version is live. Before the first one is published there is nothing to switch. */
export const OnSwitch = () => {
  const { t } = useTranslation();
  const { flow } = useEditor();
  const maySwitch = useMay('operator');
  const setOn = useSetFlowOn();
  const client = useQueryClient();
  const act = useAct();
  const offline = useOfflineReason();
  if (flow.liveVersion === null) return null;
  const version = t('common.version', { number: flow.liveVersion });
  const change = async (on: boolean) => {
    await act(() => setOn.mutateAsync({ flowId: flow.id, on }));
    await client.invalidateQueries({ queryKey: keys.flow(flow.id) });
  };
  return (
    <Tooltip label={t(flow.on ? 'editor.onHelp' : 'editor.offFlowHelp', { version })}>
      <Switch
        checked={flow.on}
        disabled={!maySwitch || setOn.isPending || offline !== undefined}
        title={offline}
        aria-label={t('editor.flowIsOn')}
        label={`${t(flow.on ? 'common.on' : 'common.off')}, ${version}`}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
    </Tooltip>
  );
};
