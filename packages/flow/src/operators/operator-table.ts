import { dateOperators } from './date-operators.js';
import type { OperatorDefinition } from './define-operator.js';
import { numberOperators } from './number-operators.js';
import { anyOperators, listOperators, recordOperators, yesNoOperators } from './other-operators.js';
import { textOperators } from './text-operators.js';

/** Every operator there is, by the kind of data it compares (UX §6). The keys are the names in documents. */
export const operators = {
  ...textOperators,
  ...numberOperators,
  ...dateOperators,
  ...yesNoOperators,
  ...listOperators,
  ...recordOperators,
  ...anyOperators,
} satisfies Record<string, OperatorDefinition>;

export type OperatorName = keyof typeof operators;
