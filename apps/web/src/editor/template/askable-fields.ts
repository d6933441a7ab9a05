import {
  type Catalog,
  type FlowDocument,
  findAction,
  findTrigger,
  type Language,
  propertiesOf,
  type Step,
  type StepId,
  schemaTitle,
  stepTitle,
} from '@navette/flow';
import { readingOrder } from '../../canvas';
import { controlOf } from '../fields/control-of';

/** A text that somebody typed into a field of one line, which whoever uses the template may want to answer anew. */
export type AskableField = { stepId: StepId; param: string; step: string; field: string; value: string };

/** By field: the question that is asked instead of what was typed. */
export type Asked = Record<string, string>;

/** Its place among all fields of the flow. */
export const fieldId = ({ stepId, param }: Pick<AskableField, 'stepId' | 'param'>): string => `${stepId}.${param}`;

/** In the order in which the flow is read. Pills, choices and lists of an app are not asked: they belong to the drawing or to an account. */
export const askableFields = (document: FlowDocument, catalog: Catalog, language: Language): AskableField[] =>
  readingOrder(document).flatMap((stepId) => {
    const step = document.steps[stepId];
    const root = step && paramsOf(step, catalog);
    if (!root || !('params' in step)) return [];
    return propertiesOf(root).flatMap(([param, schema]) => {
      const value = step.params[param];
      if (value?.kind !== 'literal' || typeof value.value !== 'string' || value.value.trim() === '') return [];
      if (controlOf(schema, root) !== 'text') return [];
      return [{ stepId, param, step: stepTitle(step, catalog, language), field: schemaTitle(schema, param, language), value: value.value }];
    });
  });

const paramsOf = (step: Step, catalog: Catalog) => {
  if (step.kind === 'action') return findAction(catalog, step)?.params;
  return step.kind === 'trigger' ? findTrigger(catalog, step)?.params : undefined;
};
