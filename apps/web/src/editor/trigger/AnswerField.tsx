import type { Value } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { RecordField } from '../fields/RecordField';
import { StepFormContext, useStepForm } from '../step-context';

type Props = { value: Value | undefined; onChange(answer: Value | undefined): void };

const anyRecord = { type: 'object', additionalProperties: { type: 'string' } };

/** What a flow that runs this one as a step receives. */
export const AnswerField = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const form = useStepForm();
  const label = t('stepForm.answer');
  return (
    <StepFormContext value={{ ...form, use: 'run' }}>
      <FieldFrame path="answer" label={label} help={t('stepForm.answerHelp')} own>
        {({ invalid, describedBy }) => (
          <RecordField
            spec={{ name: 'answer', schema: anyRecord, required: false }}
            root={anyRecord}
            path="answer"
            label={label}
            value={value}
            siblings={{}}
            onChange={onChange}
            invalid={invalid}
            describedBy={describedBy}
            readOnly={readOnly}
          />
        )}
      </FieldFrame>
    </StepFormContext>
  );
};
