import { type Catalog, type FlowDocument, type Language, type Part, readPart } from '@navette/flow';
import type { TFunction } from 'i18next';
import { fieldInWords } from '../together/part-in-words';
import { valueInWords } from '../together/value-in-words';
import type { StepChange } from './changes';

/** One field of a changed step. Without `from` and `to` its values are too intricate for a line. */
export type FieldChange = { part: Part; field: string; from?: string; to?: string };

type Known = { before: FlowDocument; after: FlowDocument; catalog: Catalog; language: Language; t: TFunction };

/** Which fields of a step differ, in words; several in the same tab of its form are one. */
export const fieldChanges = ({ step, parts }: StepChange, { before, after, catalog, language, t }: Known): FieldChange[] => {
  const fields = parts.map((part): FieldChange => {
    const path = part.slice(`steps/${step.id}/`.length);
    const field = fieldInWords(step, path, { catalog, language, t });
    if (!path.startsWith('params/') && path !== 'title') return { part, field };
    const from = valueInWords(readPart(before, part), { document: before, catalog, language });
    const to = valueInWords(readPart(after, part), { document: after, catalog, language });
    return { part, field, from: from || t('publishing.nothing'), to: to || t('publishing.nothing') };
  });
  return fields.filter(({ field, from }, index) => from !== undefined || fields.findIndex((other) => other.field === field) === index);
};
