import { z } from 'zod';
import type { ActionDefinition } from './action.js';
import { checkParams, checkSummary, checkWords } from './check-words.js';
import type { ConnectorDefinition } from './connector.js';
import type { TriggerDefinition } from './trigger.js';

/** Something to mend before the connector is offered. `at`: `actions.create-lead.examples.good.0`. The remedy is in the problem. */
export type Finding = { at: string; problem: string };

/** All that can be known of a connector without its vendor. An empty list is what its test expects. */
export const checkConnector = (connector: ConnectorDefinition): Finding[] => [
  ...checkName('name', connector.name),
  ...checkWords('title', connector.title),
  ...checkWords('description', connector.description),
  ...checkLooks(connector),
  ...checkConnection(connector),
  ...twice('triggers', connector.triggers),
  ...twice('actions', connector.actions),
  ...connector.triggers.flatMap((trigger) => checkTrigger(`triggers.${trigger.name}`, connector, trigger)),
  ...connector.actions.flatMap((action) => checkAction(`actions.${action.name}`, connector, action)),
];

const checkName = (at: string, name: string): Finding[] =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) ? [] : [{ at, problem: `"${name}" is not kebab-case: write it like "create-lead"` }];

const checkLooks = ({ icon, colour }: ConnectorDefinition): Finding[] => [
  ...(/^<svg[\s>]/.test(icon.trim()) && !/<script|\son\w+=|https?:\/\/(?!www\.w3\.org)/i.test(icon)
    ? []
    : [{ at: 'icon', problem: 'must be one inline <svg> without scripts and without other addresses' }]),
  ...(/^#[0-9a-f]{6}$/i.test(colour) ? [] : [{ at: 'colour', problem: `"${colour}" is not a colour like #1a2b3c` }]),
];

const checkConnection = ({ connection, options, triggers, receiver }: ConnectorDefinition): Finding[] => {
  const findings: Finding[] = [];
  if (connection) {
    findings.push(...checkWords('connection.help', connection.help), ...checkParams('connection.params', connection.params, options));
    if (connection.kind === 'oauth2' && !connection.refresh) findings.push({ at: 'connection.refresh', problem: 'oauth2 needs refresh()' });
  }
  if (receiver) findings.push(...checkWords('receiver.setUp', receiver.setUp));
  if (triggers.some(({ kind }) => kind === 'webhook') && !receiver)
    findings.push({ at: 'receiver', problem: 'webhook triggers need a receiver that verifies and reads' });
  return findings;
};

const twice = (at: string, things: { name: string }[]): Finding[] =>
  things
    .filter(({ name }, index) => things.findIndex((other) => other.name === name) !== index)
    .map(({ name }) => ({ at: `${at}.${name}`, problem: 'this name is there twice' }));

const checkTrigger = (at: string, connector: ConnectorDefinition, trigger: TriggerDefinition): Finding[] => [
  ...checkName(`${at}.name`, trigger.name),
  ...checkWords(`${at}.title`, trigger.title),
  ...checkSummary(`${at}.summary`, trigger.summary, trigger.params),
  ...checkParams(`${at}.params`, trigger.params, connector.options),
  ...(trigger.sample ? mismatch(`${at}.sample`, trigger.output, trigger.sample) : [{ at: `${at}.sample`, problem: 'there is no sample' }]),
];

const checkAction = (at: string, connector: ConnectorDefinition, action: ActionDefinition<any, any>): Finding[] => [
  // any: actions of all params
  ...checkName(`${at}.name`, action.name),
  ...checkWords(`${at}.title`, action.title),
  ...checkWords(`${at}.description`, action.description),
  ...checkSummary(`${at}.summary`, action.summary, action.params),
  ...checkParams(`${at}.params`, action.params, connector.options),
  ...checkIdempotency(at, action),
  ...checkExamples(at, action),
];

const idempotencies = ['key', 'upsert', 'check', 'none'];

const checkIdempotency = (at: string, action: ActionDefinition<any, any>): Finding[] => {
  // any: as above
  const { idempotency } = action;
  if (typeof idempotency !== 'function' && !idempotencies.includes(idempotency))
    return [{ at: `${at}.idempotency`, problem: `says nothing of a repeat: choose one of ${idempotencies.join(', ')}` }];
  const possible = typeof idempotency === 'function' ? outcomes(action) : [idempotency];
  return possible.includes('check') && !action.check
    ? [{ at: `${at}.check`, problem: 'idempotency "check" needs check(): how do we find our own trace?' }]
    : [];
};

const outcomes = (action: ActionDefinition<any, any>): string[] =>
  // any: as above
  action.examples.good.flatMap(({ params }) => {
    const parsed = action.params.safeParse(params);
    return parsed.success && typeof action.idempotency === 'function' ? [action.idempotency(parsed.data)] : [];
  });

const checkExamples = (at: string, { examples, params, output }: ActionDefinition<any, any>): Finding[] => [
  // any: as above
  ...(examples.good.length === 0 ? [{ at: `${at}.examples.good`, problem: 'needs at least one: it is the sample of the editor' }] : []),
  ...(examples.bad.length === 0 ? [{ at: `${at}.examples.bad`, problem: 'needs at least one: which params must be refused?' }] : []),
  ...examples.good.flatMap((example, index) => [
    ...mismatch(`${at}.examples.good.${index}.params`, params, example.params),
    ...mismatch(`${at}.examples.good.${index}.output`, output, example.output),
  ]),
  ...examples.bad.flatMap((example, index) => refusal(`${at}.examples.bad.${index}`, params, example)),
];

const mismatch = (at: string, schema: z.ZodType, value: unknown): Finding[] => {
  const result = schema.safeParse(value);
  return result.success ? [] : [{ at, problem: `does not fit its schema: ${z.prettifyError(result.error).replace(/\n\s*/g, ' ')}` }];
};

const refusal = (at: string, schema: z.ZodType, example: { params: unknown; field: string }): Finding[] => {
  const result = schema.safeParse(example.params);
  if (result.success) return [{ at, problem: 'was accepted: the schema is too wide, or the example is good' }];
  const fields = result.error.issues.map(({ path }) => path.join('.'));
  return fields.some((field) => field === example.field || field.startsWith(`${example.field}.`))
    ? []
    : [{ at, problem: `names "${example.field}", but the schema refuses ${fields.map((field) => `"${field}"`).join(', ')}` }];
};
