import { isBlank } from '../evaluate/blank.js';
import { textOf } from '../evaluate/text-of.js';
import type { Json, JsonSchema } from '../json.js';
import type { Literal, Ref, Value } from '../value.js';
import type { Language } from '../words.js';
import { phrases } from './phrases.js';
import { choiceLabel } from './schema-words.js';
import { joinParts, type SentencePart } from './sentence-part.js';

export type NameOf = (ref: Ref) => string;
type Reading = { language: Language; nameOf: NameOf; schema?: JsonSchema };

/** A value inside a sentence; nothing when it is empty. */
export const valueParts = (value: Value | undefined, reading: Reading): SentencePart[] => {
  if (!value) return [];
  switch (value.kind) {
    case 'literal':
      return literalParts(value, reading);
    case 'ref':
      return [pillPart(value, reading.nameOf)];
    case 'text':
      return value.parts.flatMap((part) =>
        typeof part === 'string' ? (part === '' ? [] : [{ literal: part }]) : [pillPart(part, reading.nameOf)],
      );
    case 'list':
      return joinParts(
        value.items.map((item) => valueParts(item, reading)).filter((parts) => parts.length > 0),
        ', ',
      );
    case 'fields': {
      const count = Object.keys(value.fields).length;
      return count === 0 ? [] : [{ literal: countFields(count, reading.language) }];
    }
  }
};

export const pillPart = (ref: Ref, nameOf: NameOf): SentencePart => ({ pill: { step: ref.step, path: ref.path, label: nameOf(ref) } });

const literalParts = ({ value, label }: Literal, reading: Reading): SentencePart[] =>
  isBlank(value) || isUnsaid(value, reading) ? [] : [{ literal: label || literalText(value, reading) }];

/** A yes that has words of its own is a remark: without it nothing is to be said. */
const isUnsaid = (value: Json, { language, schema }: Reading): boolean =>
  value === false && choiceLabel(schema, true, language) !== undefined && choiceLabel(schema, false, language) === undefined;

const literalText = (value: Json, reading: Reading): string => {
  const { language, schema } = reading;
  if (Array.isArray(value)) return value.map((item) => literalText(item, reading)).join(', ');
  const choice = choiceLabel(schema, value, language);
  if (choice !== undefined) return choice;
  if (typeof value === 'boolean') return phrases[value ? 'yes' : 'no'][language];
  if (typeof value === 'number') return new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(value);
  return typeof value === 'object' && value !== null ? countFields(Object.keys(value).length, language) : textOf(value);
};

const countFields = (count: number, language: Language): string => phrases.fields[language].replace('{count}', String(count));
