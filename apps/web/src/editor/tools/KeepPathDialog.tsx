import { Radio, Stack } from '@mantine/core';
import { applyOperation, type ExitId, type StepId, stepTitle } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exitLabel } from '../../canvas';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { leadingPaths } from '../steps/remove-steps';

/** Deleting a branch: which of its paths goes on in its place, and how many steps go. */
export const KeepPathDialog = ({ stepId }: { stepId: StepId }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { document, catalog, actions } = useEditor();
  const [keep, setKeep] = useState<ExitId | null>(null);
  const step = document.steps[stepId]!;
  const close = () => actions.use(null);
  const choices = [null, ...leadingPaths(document, stepId)].map((exit) => {
    const after = applyOperation(document, { kind: 'removeStep', stepId, keep: exit }).document;
    return { exit, count: Object.keys(document.steps).length - Object.keys(after.steps).length };
  });
  return (
    <ConfirmDialog
      opened
      danger
      title={t('editing.keepTitle', { title: stepTitle(step, catalog, language) })}
      action={t('editing.deleteBranch')}
      onClose={close}
      onConfirm={() => {
        close();
        actions.removeBranch(stepId, keep);
      }}
    >
      <Radio.Group label={t('editing.keepQuestion')} value={keep ?? ''} onChange={(exit) => setKeep(exit === '' ? null : exit)}>
        <Stack gap="xs" mt="sm">
          {choices.map(({ exit, count }) => (
            <Radio
              key={exit ?? ''}
              value={exit ?? ''}
              label={exit === null ? t('editing.keepNone') : t('editing.keepPath', { path: exitLabel(step, exit, t) })}
              description={t('editing.goes', { count })}
            />
          ))}
        </Stack>
      </Radio.Group>
    </ConfirmDialog>
  );
};
