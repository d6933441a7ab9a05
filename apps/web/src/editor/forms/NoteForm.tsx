import { Skeleton } from '@mantine/core';
import type { Step } from '@navette/flow';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteWords } from '../../canvas/notes/NoteWords';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { useStepEdit } from './use-step-edit';

/** Its editor is large, and few people write notes: it comes when first needed. */
const NoteEditor = lazy(async () => ({ default: (await import('../notes/NoteEditor')).NoteEditor }));

/** What colleagues should know about this step. */
export const NoteForm = ({ step }: { step: Step }) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const { change } = useStepEdit(step);
  return (
    <FieldFrame path="note" label={t('stepForm.note')} help={t('stepForm.noteHelp')}>
      {() =>
        readOnly ? (
          <NoteWords text={step.note ?? ''} />
        ) : (
          <Suspense fallback={<Skeleton height={150} />}>
            <NoteEditor
              key={step.id}
              text={step.note ?? ''}
              label={t('stepForm.note')}
              onChange={(text) => change({ note: text.trim() === '' ? undefined : text })}
            />
          </Suspense>
        )
      }
    </FieldFrame>
  );
};
