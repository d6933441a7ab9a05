import { Stack } from '@mantine/core';
import { findConnector, findTrigger, type TriggerStep } from '@navette/flow';
import { useEditor } from '../editor-context';
import { SchemaFields } from '../fields/SchemaFields';
import { ScheduleForm } from '../schedule/ScheduleForm';
import { isScheduleSchema } from '../schedule/shown-schedule';
import { StepFormContext, useStepForm } from '../step-context';
import { AnswerField } from '../trigger/AnswerField';
import { TriggerBlocks } from '../trigger/TriggerBlocks';
import { ChangeTrigger } from './ChangeTrigger';
import { ConnectionField } from './ConnectionField';
import { HookAddress } from './HookAddress';
import { Missing } from './Missing';
import { SampleEvents } from './SampleEvents';
import { useStepEdit } from './use-step-edit';

/** What starts a run: its account and settings, its address, only if, and who may enter again. */
export const TriggerForm = ({ step }: { step: TriggerStep }) => {
  const { catalog } = useEditor();
  const { setParam, change } = useStepEdit(step);
  const form = useStepForm();
  const connector = findConnector(catalog, step.connector);
  const trigger = findTrigger(catalog, step);
  if (!connector || !trigger) {
    return (
      <Stack gap="md">
        <Missing name={step.connector} />
        <ChangeTrigger />
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <ConnectionField connector={connector} value={step.connectionId} onChange={(connectionId) => change({ connectionId })} />
      <HookAddress trigger={trigger} />
      {isScheduleSchema(trigger.params) ? (
        <ScheduleForm step={step} schema={trigger.params} />
      ) : (
        <SchemaFields schema={trigger.params} root={trigger.params} values={step.params} path="params" onChange={setParam} />
      )}
      <StepFormContext value={{ ...form, use: 'own' }}>
        <TriggerBlocks step={step} trigger={trigger} />
      </StepFormContext>
      {trigger.kind === 'manual' && <AnswerField value={step.answer} onChange={(answer) => change({ answer })} />}
      <SampleEvents step={step} />
      <ChangeTrigger />
    </Stack>
  );
};
