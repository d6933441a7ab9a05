import type { DataType, OperatorDefinition } from './operators/define-operator.js';
import { type OperatorName, operators } from './operators/operator-table.js';

export type { OperatorName };

/** Derived from the table; in the order of the menu. */
export const operatorNames = Object.keys(operators) as [OperatorName, ...OperatorName[]];

/** The operators to offer for a kind of data, those for every kind last. `hasBefore`: the app says what was there before a change. */
export const operatorsFor = (type: DataType, { hasBefore = false } = {}): OperatorName[] =>
  operatorNames.filter((name) => {
    const { types, asksAboutBefore = false }: OperatorDefinition = operators[name];
    return (types.includes(type) || types.includes('any')) && (hasBefore || !asksAboutBefore);
  });
