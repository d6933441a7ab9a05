import { Stack } from '@mantine/core';
import { type ActionStep, findAction, findConnector } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { SchemaFields } from '../fields/SchemaFields';
import { ConnectionField } from './ConnectionField';
import { Missing } from './Missing';
import { OnlyIfField } from './OnlyIfField';
import { OperationField } from './OperationField';
import { useStepEdit } from './use-step-edit';

/** Connection, the action's own fields from its schema, and on what condition it acts. */
export const ActionForm = ({ step }: { step: ActionStep }) => {
  const { t } = useTranslation();
  const { catalog } = useEditor();
  const { setParam, change } = useStepEdit(step);
  const connector = findConnector(catalog, step.connector);
  const action = findAction(catalog, step);
  if (!connector || !action) return <Missing name={step.connector} />;
  return (
    <Stack gap="md">
      <ConnectionField connector={connector} value={step.connectionId} onChange={(connectionId) => change({ connectionId })} />
      <OperationField step={step} connector={connector} action={action} />
      <SchemaFields schema={action.params} root={action.params} values={step.params} path="params" onChange={setParam} />
      <OnlyIfField
        label={t('stepForm.onlyIf')}
        offer={t('stepForm.addOnlyIf')}
        path="onlyIf"
        value={step.onlyIf}
        onChange={(onlyIf) => change({ onlyIf })}
      />
    </Stack>
  );
};
