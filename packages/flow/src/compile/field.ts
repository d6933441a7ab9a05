import type { IssuePlace } from '../issues.js';
import type { JsonSchema } from '../json.js';
import type { Value } from '../value.js';
import type { Words } from '../words.js';

/** A field of a step, with what is needed to name and pin what is wrong with it. */
export type Field = {
  schema: JsonSchema;
  value: Value | undefined;
  required: boolean;
  /** Path in the step. */
  path: string;
  title: Words;
  at: IssuePlace;
  app: Words;
  /** Where `$ref`s lead. */
  root: JsonSchema;
  /** Reads phone numbers that are written without a prefix. */
  country: string;
  /** Ids of the secrets that are kept. Absent: not looked up. */
  secrets?: readonly string[] | undefined;
};

export const placeOf = (field: Field): IssuePlace => ({ ...field.at, field: field.path });
