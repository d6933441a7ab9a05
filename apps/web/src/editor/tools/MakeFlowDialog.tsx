import { Text } from '@mantine/core';
import { makeFlow, type StepId, stepTitle } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { NameDialog } from '../../components/NameDialog';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { useMakeFlow } from './use-make-flow';

/** The name of the flow that these steps become, and what changes by it. */
export const MakeFlowDialog = ({ stepIds }: { stepIds: readonly StepId[] }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { document, catalog, actions } = useEditor();
  const { make, isMaking } = useMakeFlow(stepIds);
  const { flow } = makeFlow(document, stepIds, t('editing.makeFlow'));
  const first = flow.steps[flow.links[0]!.to]!;
  return (
    <NameDialog
      title={t('editing.makeFlow')}
      initial={stepTitle(first, catalog, language)}
      action={t('editing.makeTheFlow')}
      busy={isMaking}
      onSubmit={(name) => void make(name)}
      onClose={() => actions.use(null)}
    >
      <Text size="sm">{t('editing.makeFlowHelp', { count: Object.keys(flow.steps).length - 1 })}</Text>
      <Text size="sm">{t('editing.makeFlowFails')}</Text>
    </NameDialog>
  );
};
