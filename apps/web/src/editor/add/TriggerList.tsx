import { type CatalogConnector, type CatalogTrigger, type Language, newStepId, replacingTrigger, type TriggerStep } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { fold } from '../../format/fold';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { useReplacedTrigger } from '../steps/use-replaced-trigger';
import { OptionList } from './OptionList';
import type { StepOption } from './step-option';

/** All triggers; choosing one puts it at the start of the flow, or in the place of the one there is. */
export const TriggerList = ({ onDone }: { onDone(): void }) => {
  const { t } = useTranslation();
  const { catalog, connections, document, apply, actions } = useEditor();
  const language = useLanguage();
  const options = catalog.connectors.flatMap((connector) => {
    const own = connections.filter((each) => each.connector === connector.name);
    return connector.triggers.map((trigger) => optionOf(connector, trigger, own.length === 1 ? own[0]!.id : undefined, language));
  });
  const tellReplaced = useReplacedTrigger();
  const pick = (option: StepOption) => {
    const existing = Object.values(document.steps).find((step) => step.kind === 'trigger');
    const id = existing?.id ?? newStepId(document, 'trigger');
    const { operation, lost } = replacingTrigger(document, catalog, option.make(id, language) as TriggerStep);
    const isReplaced = apply(operation);
    onDone();
    if (!isReplaced) return;
    actions.focusField(id);
    if (existing) tellReplaced(lost);
  };
  return <OptionList groups={[{ group: 'triggers', options }]} label={t('editor.chooseTrigger')} onPick={pick} onClose={onDone} />;
};

const optionOf = (
  connector: CatalogConnector,
  trigger: CatalogTrigger,
  connectionId: string | undefined,
  language: Language,
): StepOption => ({
  key: `${connector.name}/${trigger.name}`,
  title: trigger.title[language],
  detail: connector.title[language],
  names: fold(`${trigger.title.en} ${trigger.title.fr}`),
  haystack: fold([connector.name, connector.title.en, connector.title.fr, trigger.name, trigger.title.en, trigger.title.fr].join(' ')),
  connector,
  name: trigger.title[language],
  make: (id): TriggerStep => ({
    id,
    kind: 'trigger',
    connector: connector.name,
    trigger: trigger.name,
    params: {},
    ...(connectionId && { connectionId }),
  }),
});
