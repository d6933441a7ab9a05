import { type CatalogConnector, findConnector } from '@navette/flow';
import { useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { useStepForm } from '../step-context';

/** The app and the account of the step whose form is open. */
export const useStepApp = (): { title: string; connector: CatalogConnector | undefined; connectionId: string | undefined } => {
  const { document, catalog } = useEditor();
  const words = useWords();
  const step = document.steps[useStepForm().stepId];
  const used = step?.kind === 'wait' && step.for.kind === 'event' ? step.for : step;
  if (!used || !('connector' in used)) return { title: 'Navette', connector: undefined, connectionId: undefined };
  const connector = findConnector(catalog, used.connector);
  return { title: connector ? words(connector.title) : used.connector, connector, connectionId: used.connectionId };
};
