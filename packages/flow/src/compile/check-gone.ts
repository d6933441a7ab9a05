import { type Issue, issueOf } from '../issues.js';
import { findAction, findTrigger } from '../sentence/find-in-catalog.js';
import { schemaAt } from '../sentence/schema-words.js';
import type { Literal, Value } from '../value.js';
import { appName, fieldName } from './names.js';
import type { GoneChoice, Survey } from './survey.js';

/** What the form found missing in the app's lists, as long as the document still holds it. */
export const checkGone = (survey: Survey): Issue[] =>
  (survey.options.gone ?? []).flatMap((choice) => {
    const step = survey.steps.get(choice.stepId);
    if (!step || step.off || (step.kind !== 'action' && step.kind !== 'trigger')) return [];
    const path = choice.field.split('.').slice(1);
    if (!isHeld(valueAt({ kind: 'fields', fields: step.params }, path), choice)) return [];
    const found = step.kind === 'action' ? findAction(survey.catalog, step) : findTrigger(survey.catalog, step);
    const field = fieldName(found && schemaAt(found.params, path), path.at(-1) ?? choice.field);
    const places = { choice: choice.label, field, app: appName(survey, step.connector) };
    return [issueOf('choiceGone', places, { stepId: choice.stepId, field: choice.field })];
  });

const isHeld = (value: Value | undefined, choice: GoneChoice): value is Literal =>
  value?.kind === 'literal' && value.label === choice.label && String(value.value) === choice.value;

const valueAt = (value: Value | undefined, [part, ...rest]: string[]): Value | undefined => {
  if (part === undefined || value === undefined) return value;
  if (value.kind === 'list') return valueAt(value.items[Number(part)], rest);
  return value.kind === 'fields' && Object.hasOwn(value.fields, part) ? valueAt(value.fields[part], rest) : undefined;
};
