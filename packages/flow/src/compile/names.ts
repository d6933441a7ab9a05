import type { StepId } from '../ids.js';
import { sameWords } from '../issues/row.js';
import type { JsonSchema } from '../json.js';
import { findConnector } from '../sentence/find-in-catalog.js';
import { humanise } from '../sentence/humanise.js';
import { pillLabel } from '../sentence/pill-label.js';
import { schemaTitle } from '../sentence/schema-words.js';
import { stepTitle } from '../sentence/step-title.js';
import type { Ref } from '../value.js';
import type { Language, Words } from '../words.js';
import type { Survey } from './survey.js';

type Known = Pick<Survey, 'catalog' | 'steps' | 'document'>;

const inBoth = (say: (language: Language) => string): Words => ({ en: say('en'), fr: say('fr') });

/** A step as the canvas calls it. */
export const stepName = (known: Known, id: StepId): Words => {
  const step = known.steps.get(id);
  return step ? inBoth((language) => stepTitle(step, known.catalog, language)) : sameWords(id);
};

/** An app by its title, or by its name when it is not installed. */
export const appName = (known: Pick<Survey, 'catalog'>, connector: string): Words =>
  findConnector(known.catalog, connector)?.title ?? sameWords(connector);

/** What a pill reads. Of a deleted step only the last part of the path is left. */
export const pillName = (known: Known, ref: Ref): Words => {
  if (known.steps.has(ref.step)) return inBoth((language) => pillLabel(ref, known.document, known.catalog, language));
  return sameWords(humanise(String(ref.path.findLast((part) => typeof part === 'string') ?? ref.step)));
};

/** A field as the form calls it. */
export const fieldName = (schema: JsonSchema | undefined, name: string): Words => inBoth((language) => schemaTitle(schema, name, language));
