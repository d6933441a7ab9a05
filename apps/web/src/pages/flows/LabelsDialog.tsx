import { Button, Group, Stack, TagsInput } from '@mantine/core';
import type { FlowLine } from '@navette/api/contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlows } from '../../api/flows';
import { useLabelFlow } from '../../api/folders';
import { Dialog } from '../../components/Dialog';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';
import { labelsOf } from './labels-of';

/** The labels of one flow; those of the others are suggested. */
export const LabelsDialog = ({ flow, onClose }: { flow: FlowLine; onClose(): void }) => {
  const { t } = useTranslation();
  const act = useAct();
  const flows = useFlows().data?.flows ?? [];
  const label = useLabelFlow();
  const [labels, setLabels] = useState(flow.labels);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await act(() => label.mutateAsync({ flowId: flow.id, labels }))) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('folders.labelsTitle', { name: flow.name })}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TagsInput
            label={t('folders.labels')}
            description={t('folders.labelsHelp')}
            data={labelsOf(flows)}
            value={labels}
            onChange={setLabels}
            maxTags={20}
            maxLength={40}
            data-autofocus
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <WriteButton type="submit" loading={label.isPending}>
              {t('common.save')}
            </WriteButton>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
