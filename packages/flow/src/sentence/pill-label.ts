import type { Catalog } from '../catalog.js';
import type { FlowDocument } from '../document.js';
import type { Ref } from '../value.js';
import type { Language } from '../words.js';
import { humanise } from './humanise.js';
import { outputSchema } from './output-schema.js';
import { phrases } from './phrases.js';
import { schemaAt, schemaTitle } from './schema-words.js';
import { stepTitle } from './step-title.js';

/**
 * What a pill reads: the title of its data, the step's title for all of a step's data, "Line 2" for an item of a list.
 *
 * @example pillLabel(ref('call', 'from'), document, catalog, 'en') // 'Caller'
 */
export const pillLabel = (ref: Pick<Ref, 'step' | 'path'>, document: FlowDocument, catalog: Catalog, language: Language): string => {
  const step = Object.hasOwn(document.steps, ref.step) ? document.steps[ref.step] : undefined;
  const at = ref.path.findLastIndex((part) => !isIndex(part));
  const name = ref.path[at];
  if (!step) return deletedLabel(ref.step, name, language);
  const schema = name === undefined ? undefined : outputSchema(step, { document, catalog });
  const label =
    name === undefined
      ? stepTitle(step, catalog, language)
      : schemaTitle(schema && schemaAt(schema, ref.path.slice(0, at + 1)), String(name), language);
  const places = ref.path.slice(at + 1).map((index) => ` ${Number(index) + 1}`);
  return label + places.join('');
};

/** The step is gone, but its identifier was made of its name. */
const deletedLabel = (stepId: string, name: string | number | undefined, language: Language): string => {
  const step = humanise(stepId);
  if (name === undefined) return phrases.deleted[language].replace('{label}', () => step);
  return phrases.deletedStep[language].replace('{label}', () => humanise(String(name))).replace('{step}', () => step);
};

const isIndex = (part: string | number): boolean => /^\d+$/.test(String(part));
