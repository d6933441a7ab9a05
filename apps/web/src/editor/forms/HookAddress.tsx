import { Group, Text, TextInput } from '@mantine/core';
import type { CatalogTrigger } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useFlowHook } from '../../api/flows';
import { CopyButton } from '../../components/CopyButton';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';

/** The address that the app calls, or that people open, and how to set it up there. */
export const HookAddress = ({ trigger }: { trigger: CatalogTrigger }) => {
  const isCalled = trigger.kind === 'webhook' || trigger.kind === 'form';
  const { flow } = useEditor();
  return isCalled ? <Address key={trigger.name} flowId={flow.id} isForm={trigger.kind === 'form'} /> : null;
};

const Address = ({ flowId, isForm }: { flowId: string; isForm: boolean }) => {
  const { t } = useTranslation();
  const words = useWords();
  const hook = useFlowHook(flowId).data?.hook;
  if (!hook) return null;
  const label = t(isForm ? 'stepForm.formAddress' : 'stepForm.hookAddress');
  return (
    <FieldFrame path="address" label={label}>
      {() => (
        <>
          <Group gap={4} wrap="nowrap">
            <TextInput flex={1} readOnly aria-label={label} value={hook.address} onFocus={(event) => event.currentTarget.select()} />
            <CopyButton value={hook.address} label={t('stepForm.copyAddress')} />
          </Group>
          <Text size="sm" c="dimmed">
            {words(hook.setUp)}
          </Text>
        </>
      )}
    </FieldFrame>
  );
};
