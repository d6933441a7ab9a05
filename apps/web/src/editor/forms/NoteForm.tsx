import { Textarea } from '@mantine/core';
import type { Step } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { useStepEdit } from './use-step-edit';

/** What colleagues should know about this step. */
export const NoteForm = ({ step }: { step: Step }) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const { change } = useStepEdit(step);
  return (
    <FieldFrame path="note" label={t('stepForm.note')} help={t('stepForm.noteHelp')}>
      {() => (
        <Textarea
          aria-label={t('stepForm.note')}
          autosize
          minRows={5}
          maxRows={20}
          maxLength={5000}
          readOnly={readOnly}
          value={step.note ?? ''}
          onChange={(event) => change({ note: event.currentTarget.value || undefined })}
        />
      )}
    </FieldFrame>
  );
};
