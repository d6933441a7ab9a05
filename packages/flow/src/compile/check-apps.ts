import type { CatalogConnector } from '../catalog.js';
import type { Step } from '../document.js';
import { type Issue, type IssuePlace, issueOf } from '../issues.js';
import type { JsonSchema } from '../json.js';
import { findAction, findConnector, findTrigger } from '../sentence/find-in-catalog.js';
import type { Value } from '../value.js';
import { awaitedEvents } from '../waits/awaited-events.js';
import { checkField } from './check-field.js';
import { appName, fieldName, stepName } from './names.js';
import { propertyOf } from './read-schema.js';
import { rememberPerStep } from './remember-per-step.js';
import type { Survey } from './survey.js';
import { jsonOf } from './view-of.js';

/** Connectors, their triggers and actions, connections, and what is typed into their fields. */
export const checkApps = (survey: Survey): Issue[] => survey.order.flatMap((id) => checkKnown(survey, id));

/** Steps never change, they are replaced: of a long flow in which one is edited, only that one is held against its schema again. */
const checkKnown = rememberPerStep({
  check: (survey, id) => checkStep(survey, survey.steps.get(id)!),
  dependsOn: ({ catalog, options, document }, id) => [catalog, options.connections, options.secrets, document.settings.country, id],
});

const checkStep = (survey: Survey, step: Step): Issue[] => {
  if (step.kind === 'action')
    return checkUse(survey, { step, use: step, found: findAction(survey.catalog, step), missing: 'actionUnknown', name: step.action });
  if (step.kind === 'trigger') return checkTrigger(survey, step);
  if (step.kind !== 'wait') return [];
  return awaitedEvents(step.for).flatMap((event) =>
    checkUse(survey, {
      step,
      use: { ...event, params: undefined },
      found: findTrigger(survey.catalog, event),
      missing: 'triggerUnknown',
      name: event.trigger,
      prefix: event.field,
    }),
  );
};

const checkTrigger = (survey: Survey, step: Extract<Step, { kind: 'trigger' }>): Issue[] => {
  const found = findTrigger(survey.catalog, step);
  return [
    ...checkUse(survey, { step, use: step, found, missing: 'triggerUnknown', name: step.trigger }),
    ...Object.entries(step.params)
      .filter(([, value]) => jsonOf(value) === undefined)
      .map(([name]) => {
        const title = fieldName(found && propertyOf(found.params, name), name);
        return issueOf('triggerPill', { field: title }, { stepId: step.id, field: `params.${name}` });
      }),
  ];
};

type AppUse = {
  step: Step;
  use: { connector: string; connectionId?: string | undefined; params: Record<string, Value> | undefined };
  found: { params: JsonSchema } | undefined;
  missing: 'actionUnknown' | 'triggerUnknown';
  name: string;
  /** Where its settings stand in the step; without it at the top. */
  prefix?: string;
};

/** Params are held against the schema only where there is one: an unknown action has no fields to speak of. */
const checkUse = (survey: Survey, { step, use, found, missing, name, prefix = '' }: AppUse): Issue[] => {
  if (step.off) return [];
  const at = { stepId: step.id };
  const connector = findConnector(survey.catalog, use.connector);
  if (!connector)
    return [issueOf('connectorUnknown', { app: use.connector, step: stepName(survey, step.id) }, { ...at, field: `${prefix}connector` })];
  const connection = checkConnection(survey, connector, {
    step,
    connectionId: use.connectionId,
    at: { ...at, field: `${prefix}connectionId` },
  });
  const field = `${prefix}${missing === 'actionUnknown' ? 'action' : 'trigger'}`;
  if (!found) return [...connection, issueOf(missing, { app: connector.title, name }, { ...at, field })];
  if (!use.params) return connection;
  const value: Value = { kind: 'fields', fields: use.params };
  const app = appName(survey, use.connector);
  const { country } = survey.document.settings;
  const root = found.params;
  const { secrets } = survey.options;
  const params = checkField({ schema: root, root, value, required: false, path: 'params', title: app, at, app, country, secrets });
  return [...connection, ...params];
};

type ConnectionUse = { step: Step; connectionId: string | undefined; at: IssuePlace };

const checkConnection = (survey: Survey, connector: CatalogConnector, { step, connectionId, at }: ConnectionUse): Issue[] => {
  if (!connector.connection) return [];
  const places = { app: connector.title, step: stepName(survey, step.id) };
  const fixed: IssuePlace = { ...at, fix: { kind: 'connect', connector: connector.name } };
  if (!connectionId) return [issueOf('connectionMissing', places, fixed)];
  if (!survey.options.connections) return [];
  const connection = survey.options.connections.find(
    (candidate) => candidate.id === connectionId && candidate.connector === connector.name,
  );
  if (!connection) return [issueOf('connectionUnknown', places, fixed)];
  return connection.health === 'lost' ? [issueOf('connectionLost', places, fixed)] : [];
};
