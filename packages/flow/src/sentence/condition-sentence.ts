import type { Condition, Test } from '../condition.js';
import type { Json } from '../json.js';
import type { OperatorDefinition } from '../operators/define-operator.js';
import { operators } from '../operators/operator-table.js';
import type { Value } from '../value.js';
import type { Language } from '../words.js';
import { fillPattern } from './fill-pattern.js';
import { phrases } from './phrases.js';
import { joinParts, type SentencePart, textOfParts } from './sentence-part.js';
import { type NameOf, valueParts } from './value-parts.js';

/**
 * A condition as a person says it; `nameOf` gives the label of a pill.
 *
 * @example 'Score is at least 50, and Country is France or Belgium or Phone has no value'
 */
export const conditionSentence = (condition: Condition, language: Language, nameOf: NameOf): string =>
  textOfParts(conditionParts(condition, language, nameOf));

/** The outer group is told with commas, the next one without, a third one between brackets. */
export const conditionParts = (condition: Condition, language: Language, nameOf: NameOf, depth = 0): SentencePart[] => {
  if (condition.kind === 'test') return testParts(condition, language, nameOf);
  const members = condition.of.map((each) => conditionParts(each, language, nameOf, depth + 1));
  if (members.length < 2) return members[0] ?? [{ text: phrases.always[language] }];
  const word = phrases[condition.kind === 'all' ? 'and' : 'or'][language];
  const joined = joinParts(members, depth === 0 ? `, ${word} ` : ` ${word} `);
  return depth < 2 ? joined : [{ text: '(' }, ...joined, { text: ')' }];
};

const testParts = (test: Test, language: Language, nameOf: NameOf): SentencePart[] => {
  const operator: OperatorDefinition = operators[test.operator];
  const say = (value: Value | undefined) => valueParts(value, { language, nameOf });
  const right = operator.arity === 'many' ? [choiceParts(test.right, language, say)] : test.right.map(say);
  const places: Record<string, SentencePart[] | undefined> = { left: say(test.left), 1: right[0], 2: right[1] };
  const pattern = operator.sentence?.[language] ?? `${operator.title[language]}${operator.arity === 0 ? '' : ' {1}'}`;
  const calendar = operator.takesCalendar && right[0]?.length ? ' ({1})' : '';
  return fillPattern(`{left} ${pattern}${calendar}`, (name) => places[name] ?? []).parts;
};

/** "France, Belgium or Spain". */
const choiceParts = (right: Value[], language: Language, say: (value: Value) => SentencePart[]): SentencePart[] => {
  const choices = right.flatMap((value): Value[] => {
    if (value.kind === 'list') return value.items;
    if (value.kind !== 'literal' || !Array.isArray(value.value)) return [value];
    return value.value.map((item: Json) => ({ kind: 'literal', value: item }));
  });
  return joinParts(
    choices.map(say).filter((parts) => parts.length > 0),
    ', ',
    ` ${phrases.or[language]} `,
  );
};
