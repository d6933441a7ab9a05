import { type Issue, issueOf } from '../issues.js';
import { secretIdOf } from '../secret.js';
import { type Field, placeOf } from './field.js';
import { isBlankValue } from './view-of.js';

/** A field of `x-ui.secret` holds where a secret is kept. Text typed into a document from outside, or data, is not one. */
export const checkSecret = (field: Field): Issue[] => {
  if (isBlankValue(field.value))
    return field.required ? [issueOf('fieldMissing', { field: field.title, app: field.app }, placeOf(field))] : [];
  const id = secretIdOf(field.value);
  if (id === undefined) return [issueOf('secretPlain', { field: field.title }, placeOf(field))];
  const isGone = field.secrets !== undefined && !field.secrets.includes(id);
  return isGone ? [issueOf('secretUnknown', { field: field.title }, placeOf(field))] : [];
};
