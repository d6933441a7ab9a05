import type { Catalog, CatalogAction, CatalogTrigger } from '../catalog.js';
import type { Condition } from '../condition.js';
import type { ActionStep, FlowDocument, Step, TriggerStep } from '../document.js';
import type { JsonSchema } from '../json.js';
import type { Language } from '../words.js';
import { conditionParts } from './condition-sentence.js';
import { fillPattern } from './fill-pattern.js';
import { findAction, findConnector, findTrigger } from './find-in-catalog.js';
import { logicLine } from './logic-line.js';
import { phrases } from './phrases.js';
import { pillLabel } from './pill-label.js';
import { schemaAt } from './schema-words.js';
import { type SentencePart, textOfParts } from './sentence-part.js';
import { stepTitle } from './step-title.js';
import { thresholdLine } from './threshold-line.js';
import { type NameOf, valueParts } from './value-parts.js';

export type StepSentence = {
  title: string;
  /** Follows the title: "Create a deal" + "in Pipedrive named Company". */
  line: string;
  /** The line in pieces, pills apart. */
  parts: SentencePart[];
  /** False when a place of the line has nothing to show: something is still to be filled in. */
  complete: boolean;
};

export type Line = { parts: SentencePart[]; complete: boolean };
export type Reading = { document: FlowDocument; catalog: Catalog; language: Language; nameOf: NameOf; flowNames: Record<string, string> };

/** The two lines of a step (UX §4.4), generated from its params; also a line of the outline. `flowNames`: by id, for `subflow` steps. */
export const stepSentence = (
  step: Step,
  document: FlowDocument,
  catalog: Catalog,
  language: Language,
  flowNames: Record<string, string> = {},
): StepSentence => {
  const nameOf: NameOf = (ref) => pillLabel(ref, document, catalog, language);
  const { parts, complete } = lineOf(step, { document, catalog, language, nameOf, flowNames });
  return { title: stepTitle(step, catalog, language), line: textOfParts(parts), parts, complete };
};

const lineOf = (step: Step, reading: Reading): Line => {
  if (step.kind === 'trigger') return onlyIf(triggerLine(step, reading), step.filter, reading);
  if (step.kind === 'action') return onlyIf(connectorLine(step, findAction(reading.catalog, step), reading), step.onlyIf, reading);
  return logicLine(step, reading);
};

const triggerLine = (step: TriggerStep, reading: Reading): Line =>
  step.threshold ? thresholdLine(step.threshold, reading) : connectorLine(step, findTrigger(reading.catalog, step), reading);

const connectorLine = (step: ActionStep | TriggerStep, found: CatalogAction | CatalogTrigger | undefined, reading: Reading): Line => {
  const { catalog, language } = reading;
  if (!found) {
    const name = findConnector(catalog, step.connector)?.title[language] ?? step.connector;
    return { ...fillPattern(phrases.notInstalled[language], () => [{ text: name }]), complete: false };
  }
  return fillPattern(found.summary[language], (param) =>
    valueParts(step.params[param], { ...reading, schema: paramSchema(found.params, param) }),
  );
};

const paramSchema = (params: JsonSchema, param: string): JsonSchema | undefined => schemaAt(params, [param]);

const onlyIf = (line: Line, condition: Condition | undefined, { language, nameOf }: Reading): Line => {
  if (!condition) return line;
  const places: Record<string, SentencePart[]> = { line: line.parts, condition: conditionParts(condition, language, nameOf) };
  const { parts } = fillPattern(phrases.onlyIf[language], (name) => places[name] ?? []);
  return { parts, complete: line.complete };
};
