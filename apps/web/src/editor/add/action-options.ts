import type { ConnectionLine } from '@navette/api/contract';
import type { ActionStep, Catalog, CatalogAction, CatalogConnector, FlowDocument, Language } from '@navette/flow';
import { fold } from '../../format/fold';
import { logicOptions } from './logic-options';
import type { OptionGroup, StepOption } from './step-option';

type Given = { catalog: Catalog; connections: ConnectionLine[]; document: FlowDocument; language: Language };

/** What can be added: what fits here, the apps that are connected (or need no account), all others, our own steps. */
export const groupedOptions = (given: Given): { group: OptionGroup; options: StepOption[] }[] => {
  const { catalog, connections } = given;
  const isReady = ({ name, connection }: CatalogConnector) => !connection || connections.some((each) => each.connector === name);
  const of = (which: (connector: CatalogConnector) => boolean) =>
    catalog.connectors.filter(which).flatMap((each) => optionsOf(each, given));
  const groups: { group: OptionGroup; options: StepOption[] }[] = [
    { group: 'suggested', options: suggested(given) },
    { group: 'connected', options: of(isReady) },
    { group: 'logic', options: logicOptions(given.language) },
    { group: 'all', options: of((connector) => !isReady(connector)) },
  ];
  return groups.filter(({ options }) => options.length > 0);
};

const most = 4;

/** Of the apps on this flow: what is not done yet, writing after reading. */
const suggested = (given: Given): StepOption[] => {
  const steps = Object.values(given.document.steps);
  const apps = new Set(steps.flatMap((step) => (step.kind === 'action' ? [step.connector] : [])));
  const used = new Set(steps.flatMap((step) => (step.kind === 'action' ? [`${step.connector}/${step.action}`] : [])));
  return given.catalog.connectors
    .filter(({ name }) => apps.has(name))
    .flatMap((connector) => optionsOf(connector, given))
    .filter(({ key }) => !used.has(key))
    .slice(0, most)
    .map((option) => ({ ...option, key: `suggested/${option.key}` }));
};

const optionsOf = (connector: CatalogConnector, { connections, document, language }: Given): StepOption[] => {
  const connectionId = connectionFor(connector.name, connections, document);
  return connector.actions.map((action) => ({
    key: `${connector.name}/${action.name}`,
    title: action.title[language],
    detail: connector.title[language],
    names: fold(`${action.title.en} ${action.title.fr}`),
    haystack: haystackOf(connector, action),
    connector,
    name: action.title[language],
    make: (id): ActionStep => ({
      id,
      kind: 'action',
      connector: connector.name,
      action: action.name,
      ...(connectionId && { connectionId }),
      params: {},
    }),
  }));
};

/** A new action takes the account that the flow's other steps of the app use, or the only one there is; otherwise its form asks. */
const connectionFor = (connector: string, connections: ConnectionLine[], document: FlowDocument): string | undefined => {
  const own = connections.filter((each) => each.connector === connector).map(({ id }) => id);
  const used = Object.values(document.steps).flatMap((step) =>
    (step.kind === 'action' || step.kind === 'trigger') && step.connector === connector ? [step.connectionId] : [],
  );
  const candidates = own.filter((id) => used.includes(id));
  if (candidates.length === 1) return candidates[0];
  return own.length === 1 ? own[0] : undefined;
};

const haystackOf = ({ name, title }: CatalogConnector, action: CatalogAction): string =>
  fold([name, title.en, title.fr, action.name, action.title.en, action.title.fr, action.description.en, action.description.fr].join(' '));
