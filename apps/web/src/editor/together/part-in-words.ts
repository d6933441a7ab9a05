import {
  type Catalog,
  type FlowDocument,
  findAction,
  findTrigger,
  humanise,
  type JsonSchema,
  type Language,
  type Part,
  type Step,
  schemaTitle,
  stepOfPart,
  stepTitle,
} from '@navette/flow';
import type { TFunction } from 'i18next';

type Known = { document: FlowDocument; catalog: Catalog; language: Language; t: TFunction };

/** "Create a task · Subject" */
export const partInWords = (part: Part, known: Known): string => {
  const { document, catalog, language, t } = known;
  const stepId = stepOfPart(part);
  if (stepId === undefined) return t(part === 'name' ? 'editor.flowName' : 'together.setting');
  const step = document.steps[stepId];
  if (!step) return humanise(stepId);
  const field = fieldInWords(step, part.slice(`steps/${stepId}/`.length), known);
  return `${stepTitle(step, catalog, language)} · ${field}`;
};

/** A field of a step as its form calls it; what has no field of its own, by the tab of the form. */
export const fieldInWords = (step: Step, field: string, { catalog, language, t }: Omit<Known, 'document'>): string => {
  if (field === 'title') return t('editor.stepName');
  if (field === 'note') return t('editor.tabs.note');
  if (!field.startsWith('params/')) return t('editor.tabs.setUp');
  const param = field.slice('params/'.length);
  const properties = schemaOf(step, catalog)?.properties as Record<string, JsonSchema> | undefined;
  return schemaTitle(properties?.[param], param, language);
};

const schemaOf = (step: Step, catalog: Catalog): JsonSchema | undefined => {
  if (step.kind === 'action') return findAction(catalog, step)?.params;
  return step.kind === 'trigger' ? findTrigger(catalog, step)?.params : undefined;
};
