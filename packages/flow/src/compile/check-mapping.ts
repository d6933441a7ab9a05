import type { ActionStep } from '../document.js';
import { sameWords } from '../issues/row.js';
import { type Issue, issueOf } from '../issues.js';
import { fieldListKey, mappingTableOf } from './mapping-table.js';
import { appName } from './names.js';
import type { Survey } from './survey.js';
import { isBlankValue, viewOf } from './view-of.js';

/**
 * Fields that the account requires of a new record and that a mapping table leaves empty. They are known by what the app said when it
 * was last asked, never by the document: a field that somebody made required in the app since the draft was saved counts as well.
 */
export const checkMapping = (survey: Survey): Issue[] => {
  const known = new Map((survey.options.required ?? []).map((each) => [fieldListKey(each), each.fields]));
  if (known.size === 0) return [];
  return survey.order.flatMap((id) => {
    const step = survey.steps.get(id)!;
    return step.kind === 'action' && !step.off ? checkTable(survey, step, known) : [];
  });
};

const checkTable = (survey: Survey, step: ActionStep, known: ReadonlyMap<string, { name: string; label: string }[]>): Issue[] => {
  const table = mappingTableOf(step, survey.catalog);
  const view = viewOf(table && step.params[table.param]);
  // One pill fills all fields: which ones is known in the run.
  if (!table || view.kind === 'unknown') return [];
  const filled = view.kind === 'fields' ? view.fields : {};
  const app = appName(survey, step.connector);
  return (known.get(fieldListKey(table.rows)) ?? [])
    .filter(({ name }) => !Object.hasOwn(table.own, name) && !(Object.hasOwn(filled, name) && !isBlankValue(filled[name])))
    .map(({ name, label }) => {
      const at = { stepId: step.id, field: `params.${table.param}.${name}` };
      return issueOf('fieldMissing', { field: sameWords(label), app }, at);
    });
};
