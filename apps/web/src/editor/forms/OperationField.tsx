import { Group, Radio } from '@mantine/core';
import type { ActionStep, CatalogAction, CatalogConnector } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { FieldFrame } from '../fields/FieldFrame';
import { operationsOf, paramsFor } from './operations-of';
import { useStepEdit } from './use-step-edit';

type Props = { step: ActionStep; connector: CatalogConnector; action: CatalogAction };

/** "Create · Update · Create or update", where the app can do each with the same fields: these stay as they are filled. */
export const OperationField = ({ step, connector, action }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const { change } = useStepEdit(step);
  const operations = operationsOf(connector, action);
  if (operations.length < 2) return null;
  const choose = (name: string) => {
    const chosen = operations.find((each) => each.action.name === name)?.action;
    if (chosen) change({ action: chosen.name, params: paramsFor(chosen, step.params) });
  };
  return (
    <FieldFrame path="action" label={t('mapping.operation')}>
      {() => (
        <Radio.Group aria-label={t('mapping.operation')} value={action.name} onChange={choose} readOnly={readOnly}>
          <Group gap="md" py={4}>
            {operations.map((each) => (
              <Radio
                key={each.act}
                size="sm"
                value={each.action.name}
                label={t(`mapping.acts.${each.act as 'create' | 'update' | 'save'}`)}
                disabled={readOnly}
              />
            ))}
          </Group>
        </Radio.Group>
      )}
    </FieldFrame>
  );
};
