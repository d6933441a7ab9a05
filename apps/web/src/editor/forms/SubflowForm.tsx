import { Select, Stack, Switch } from '@mantine/core';
import type { SubflowStep, Value } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { RecordField } from '../fields/RecordField';
import { useStepEdit } from './use-step-edit';

const anyRecord = { type: 'object', additionalProperties: { type: 'string' } };

/** Which other flow, with what data, and whether to wait for it. */
export const SubflowForm = ({ step }: { step: SubflowStep }) => {
  const { t } = useTranslation();
  const { flow, flows, readOnly } = useEditor();
  const { change } = useStepEdit(step);
  const setInput = (input: Value | undefined) => change({ input: input ?? { kind: 'fields', fields: {} } });
  return (
    <Stack gap="md">
      <FieldFrame path="flowId" label={t('stepForm.otherFlow')} required>
        {({ invalid, describedBy }) => (
          <Select
            aria-label={t('stepForm.otherFlow')}
            aria-describedby={describedBy}
            searchable
            readOnly={readOnly}
            error={invalid}
            placeholder={t('stepForm.choose')}
            data={flows.filter(({ id }) => id !== flow.id).map(({ id, name }) => ({ value: id, label: name }))}
            value={step.flowId || null}
            onChange={(flowId) => change({ flowId: flowId ?? '' })}
          />
        )}
      </FieldFrame>
      <FieldFrame path="input" label={t('stepForm.input')} help={t('stepForm.inputHelp')} own>
        {({ invalid, describedBy }) => (
          <RecordField
            spec={{ name: 'input', schema: anyRecord, required: false }}
            root={anyRecord}
            path="input"
            label={t('stepForm.input')}
            value={step.input}
            siblings={{}}
            onChange={setInput}
            invalid={invalid}
            describedBy={describedBy}
            readOnly={readOnly}
          />
        )}
      </FieldFrame>
      <Switch
        label={t('stepForm.waitForResult')}
        disabled={readOnly}
        checked={step.waitForResult}
        onChange={(event) => change({ waitForResult: event.currentTarget.checked })}
      />
    </Stack>
  );
};
