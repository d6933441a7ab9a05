import { Button, Radio, Stack } from '@mantine/core';
import type { BranchStep } from '@navette/flow';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { newPathId } from './new-path-id';
import { PathForm } from './PathForm';
import { useStepEdit } from './use-step-edit';

/** Which way on: paths in order, "Otherwise" last. */
export const BranchForm = ({ step }: { step: BranchStep }) => {
  const { t } = useTranslation();
  const { apply, readOnly } = useEditor();
  const { change } = useStepEdit(step);
  const add = () => {
    const label = t('stepForm.pathNumber', { number: step.paths.length + 1 });
    apply({ kind: 'addPath', stepId: step.id, path: { id: newPathId(step), label, when: { kind: 'all', of: [] } } });
  };
  return (
    <Stack gap="md">
      <FieldFrame path="mode" label={t('stepForm.branchMode')}>
        {() => (
          <Radio.Group aria-label={t('stepForm.branchMode')} value={step.mode} onChange={(mode) => change({ mode })}>
            <Stack gap={6}>
              <Radio size="sm" value="first" label={t('stepForm.firstPath')} disabled={readOnly} />
              <Radio size="sm" value="all" label={t('stepForm.everyPath')} disabled={readOnly} />
            </Stack>
          </Radio.Group>
        )}
      </FieldFrame>
      {step.paths.map((path, index) => (
        <PathForm key={path.id} step={step} path={path} index={index} />
      ))}
      {!readOnly && (
        <Button variant="default" leftSection={<IconPlus size={15} />} onClick={add}>
          {t('stepForm.addPath')}
        </Button>
      )}
    </Stack>
  );
};
