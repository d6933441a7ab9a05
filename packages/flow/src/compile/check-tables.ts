import { type Issue, issueOf } from '../issues.js';
import type { Transform } from '../transform.js';
import type { Value } from '../value.js';
import type { Words } from '../words.js';
import { pillName } from './names.js';
import type { Survey } from './survey.js';
import { valuesOf } from './values-of.js';

/** Lookup tables that transforms name still exist. */
export const checkTables = (survey: Survey): Issue[] => {
  const { tables } = survey.options;
  if (!tables) return [];
  return survey.order.flatMap((id) =>
    (survey.steps.get(id)!.off ? [] : valuesOf(survey.steps.get(id)!)).flatMap(({ value, field }) =>
      changesIn(survey, value, field)
        .filter(({ transform }) => transform.name === 'lookup' && !tables.includes(transform.args.table))
        .map((change) => issueOf('tableUnknown', { pill: change.pill }, { stepId: id, field: change.field })),
    ),
  );
};

type Change = { transform: Transform; pill: Words; field: string };

/** Every transform of a value, with the name of what it changes. */
const changesIn = (survey: Survey, value: Value, field: string): Change[] => {
  switch (value.kind) {
    case 'literal':
      return [];
    case 'ref':
      return (value.transforms ?? []).map((transform) => ({ transform, pill: pillName(survey, value), field }));
    case 'text': {
      const inPills = value.parts.flatMap((part) => (typeof part === 'string' ? [] : changesIn(survey, part, field)));
      const whole: Words = { en: 'The text', fr: 'Le texte' };
      return [...inPills, ...(value.transforms ?? []).map((transform) => ({ transform, pill: whole, field }))];
    }
    case 'list':
      return value.items.flatMap((item, index) => changesIn(survey, item, `${field}.${index}`));
    case 'fields':
      return Object.entries(value.fields).flatMap(([name, item]) => changesIn(survey, item, `${field}.${name}`));
  }
};
