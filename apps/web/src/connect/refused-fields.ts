import { ApiError } from '../api/api-error';

/** Fields that the API named in its refusal. */
export const refusedFields = (error: unknown): ReadonlySet<string> => {
  if (!(error instanceof ApiError)) return new Set();
  const { details } = error;
  const fields = typeof details === 'object' && details !== null && 'fields' in details ? details.fields : undefined;
  if (!Array.isArray(fields)) return new Set();
  return new Set(fields.flatMap((one) => (typeof one === 'object' && one !== null && 'field' in one ? [String(one.field)] : [])));
};
