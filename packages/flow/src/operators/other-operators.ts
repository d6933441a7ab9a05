import { isBlank } from '../evaluate/blank.js';
import { parseNumber } from '../evaluate/parse-number.js';
import type { Json, JsonObject } from '../json.js';
import type { OperatorDefinition } from './define-operator.js';
import { foldText, sameText } from './same-text.js';

const yes = new Set(['true', 'yes', 'oui', 'vrai', '1', 'on']);
const no = new Set(['false', 'no', 'non', 'faux', '0', 'off']);

/** A single thing is a list of one. */
const itemsOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : isBlank(value) ? [] : [value]);

export const yesNoOperators = {
  isYes: { title: { en: 'is yes', fr: 'est oui' }, types: ['yesNo'], arity: 0, holds: (left) => yes.has(foldText(left)) },
  isNo: { title: { en: 'is no', fr: 'est non' }, types: ['yesNo'], arity: 0, holds: (left) => no.has(foldText(left)) },
} satisfies Record<string, OperatorDefinition>;

export const listOperators = {
  listContains: {
    title: { en: 'contains', fr: 'contient' },
    types: ['list'],
    arity: 1,
    holds: (left, [right], { country }) => itemsOf(left).some((item) => sameText(item, right, country)),
  },
  isEmpty: {
    title: { en: 'is empty', fr: 'est vide' },
    types: ['list'],
    arity: 0,
    asksAboutMissing: true,
    holds: (left) => itemsOf(left).length === 0,
  },
  hasAtLeast: {
    title: { en: 'has at least', fr: 'a au moins' },
    sentence: { en: 'has at least {1} items', fr: 'a au moins {1} éléments' },
    types: ['list'],
    arity: 1,
    holds: (left, [right], { country }) => itemsOf(left).length >= (parseNumber(right, country) ?? Number.POSITIVE_INFINITY),
  },
} satisfies Record<string, OperatorDefinition>;

/** Equal as data, whatever the order of a record's fields. */
const isSame = (left: Json | undefined, right: Json | undefined): boolean => {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return (left ?? null) === (right ?? null);
  const [a, b] = [Object.entries(left), Object.entries(right)];
  return a.length === b.length && a.every(([name, value]) => Object.hasOwn(right, name) && isSame(value, (right as JsonObject)[name]));
};

export const recordOperators = {
  exists: { title: { en: 'exists', fr: 'existe' }, types: ['record'], arity: 0, holds: (left) => !isBlank(left) },
  doesNotExist: {
    title: { en: 'does not exist', fr: 'n’existe pas' },
    types: ['record'],
    arity: 0,
    asksAboutMissing: true,
    holds: (left) => isBlank(left),
  },
  changed: {
    title: { en: 'changed', fr: 'a changé' },
    types: ['any'],
    arity: 0,
    asksAboutMissing: true,
    asksAboutBefore: true,
    holds: (left, _right, { before }) => before !== undefined && !isSame(before, left),
  },
  changedFromTo: {
    title: { en: 'changed from … to …', fr: 'est passé de … à …' },
    sentence: { en: 'changed from {1} to {2}', fr: 'est passé de {1} à {2}' },
    types: ['any'],
    arity: 2,
    asksAboutBefore: true,
    holds: (left, [from, to], { before, country }) =>
      before !== undefined && sameText(before, from, country) && sameText(left, to, country) && !isSame(before, left),
  },
} satisfies Record<string, OperatorDefinition>;

export const anyOperators = {
  hasValue: {
    title: { en: 'has a value', fr: 'a une valeur' },
    types: ['any'],
    arity: 0,
    asksAboutMissing: true,
    holds: (left) => !isBlank(left),
  },
  hasNoValue: {
    title: { en: 'has no value', fr: 'n’a pas de valeur' },
    types: ['any'],
    arity: 0,
    asksAboutMissing: true,
    holds: (left) => isBlank(left),
  },
} satisfies Record<string, OperatorDefinition>;
