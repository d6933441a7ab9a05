import {
  type Catalog,
  type FlowDocument,
  findAction,
  findConnector,
  findTrigger,
  type Language,
  pillLabel,
  type Ref,
  refSchema,
  type Step,
  schemaAt,
  schemaTitle,
  stepSentence,
} from '@navette/flow';

export type Read = { document: FlowDocument; catalog: Catalog; language: Language; flowNames: Record<string, string> };

/** All that somebody may remember of a step: its name, app and action, its fields, what stands in them, its pills, paths and note. */
export const stepTexts = (step: Step, read: Read): string[] => {
  const { title, line } = stepSentence(step, read.document, read.catalog, read.language, read.flowNames);
  return [title, line, ...appTexts(step, read), ...textsIn(ownData(step), read)];
};

const appTexts = (step: Step, { catalog, language }: Read): string[] => {
  if (step.kind !== 'action' && step.kind !== 'trigger') return [];
  const found = step.kind === 'action' ? findAction(catalog, step) : findTrigger(catalog, step);
  const fields = found ? Object.keys(step.params).map((name) => schemaTitle(schemaAt(found.params, [name]), name, language)) : [];
  return [findConnector(catalog, step.connector)?.title[language], found?.title[language], ...fields].filter((text) => text !== undefined);
};

/** Not the words of the machine. */
const ownData = ({ id: _id, kind: _kind, inside: _inside, ...step }: Step): unknown =>
  Object.entries(step).flatMap(([name, value]) => (machineWords.has(name) ? [] : [value]));

const machineWords = new Set(['connector', 'action', 'trigger', 'connectionId', 'flowId', 'mode', 'as', 'onFailure', 'retry']);
const innerWords = new Set(['kind', 'op', 'id', 'connectionId', 'connector', 'trigger', 'action']);

const textsIn = (data: unknown, read: Read): string[] => {
  if (typeof data === 'string' || typeof data === 'number') return [String(data)];
  if (Array.isArray(data)) return data.flatMap((item) => textsIn(item, read));
  if (typeof data !== 'object' || data === null) return [];
  if (isPill(data)) return [pillLabel(data, read.document, read.catalog, read.language)];
  return Object.entries(data).flatMap(([name, value]) => (innerWords.has(name) ? [] : textsIn(value, read)));
};

const isPill = (data: object): data is Ref => 'kind' in data && data.kind === 'ref' && refSchema.safeParse(data).success;
