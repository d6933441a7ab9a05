import { type Condition, type OperatorDefinition, type OperatorName, operators, type Test, type Value } from '@navette/flow';

type Group = Exclude<Condition, Test>;

/** A condition is edited as a group at the top; a single test stands in a group of one. */
export const asGroup = (condition: Condition | undefined): Group => {
  if (condition === undefined) return { kind: 'all', of: [] };
  return condition.kind === 'test' ? { kind: 'all', of: [condition] } : condition;
};

export const emptyTest = (): Test => ({
  kind: 'test',
  left: { kind: 'literal', value: '' },
  operator: 'is',
  right: [{ kind: 'literal', value: '' }],
});

/** Right sides that an operator has room for are kept when another is chosen. */
export const withOperator = (test: Test, operator: OperatorName): Test => {
  const { arity }: OperatorDefinition = operators[operator];
  const places = arity === 'many' ? Math.max(1, test.right.length) : arity;
  const right = Array.from({ length: places }, (_, index): Value => test.right[index] ?? { kind: 'literal', value: '' });
  return { ...test, operator, right };
};

export const replaced = (group: Group, index: number, next: Condition): Group => ({ ...group, of: group.of.with(index, next) });
export const removed = (group: Group, index: number): Group => ({ ...group, of: group.of.toSpliced(index, 1) });
export const added = (group: Group, next: Condition): Group => ({ ...group, of: [...group.of, next] });
