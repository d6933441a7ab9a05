import type { Catalog, FlowDocument, Json, Language, Step, Value } from '@navette/flow';
import type { TFunction } from 'i18next';

/** Plain words, or a pill: data of an earlier step by its name. */
export type LinePart = { kind: 'words' | 'pill'; text: string };
type Context = { document: FlowDocument; catalog: Catalog; language: Language; t: TFunction };

const words = (text: string): LinePart => ({ kind: 'words', text });

/** The second line of a step: what it does here, with real names (UX §2.1). */
export const stepLine = (step: Step, context: Context): LinePart[] =>
  (lines[step.kind] as (step: Step, context: Context) => LinePart[])(step, context);

const lines: { [Kind in Step['kind']]: (step: Extract<Step, { kind: Kind }>, context: Context) => LinePart[] } = {
  trigger: (step, context) =>
    operationLine(step.connector, step.params, context, (connector) => connector.triggers.find((one) => one.name === step.trigger)),
  action: (step, context) =>
    operationLine(step.connector, step.params, context, (connector) => connector.actions.find((one) => one.name === step.action)),
  branch: (step, { t }) => [words(t(`canvas.lines.${step.mode}`))],
  loop: (step, { t }) => [...valueParts(step.items), words(` · ${t('canvas.lines.atATime', { count: step.concurrency })}`)],
  wait: (step, { t }) => {
    if (step.for.kind === 'duration') return [words(t(`canvas.durations.${step.for.duration.unit}`, { count: step.for.duration.amount }))];
    if (step.for.kind === 'until') return [words(`${t('canvas.lines.waitUntil')} `), ...valueParts(step.for.date)];
    if (step.for.kind === 'approval') return [words(`${t('canvas.lines.waitApproval')} `), ...valueParts(step.for.question)];
    return [words(`${t('canvas.lines.waitEvent')} `), ...valueParts(step.for.matches)];
  },
  subflow: (step, { t }) => [words(t(step.waitForResult ? 'canvas.lines.waitsForResult' : 'canvas.lines.doesNotWait'))],
  stop: (step, { t }) =>
    step.message ? valueParts(step.message) : [words(t(step.as === 'done' ? 'canvas.lines.stopDone' : 'canvas.lines.stopFailed'))],
};

type Operation = { summary: { en: string; fr: string } };

const operationLine = (
  name: string,
  params: Record<string, Value>,
  { catalog, language, t }: Context,
  find: (connector: Catalog['connectors'][number]) => Operation | undefined,
): LinePart[] => {
  const connector = catalog.connectors.find((one) => one.name === name);
  const operation = connector && find(connector);
  if (!connector || !operation) return [words(name)];
  return [words(`${connector.title[language]} · `), ...fill(operation.summary[language], params, t)];
};

/** Fills `{param}` and `{param|fallback}` of a summary. */
const fill = (summary: string, params: Record<string, Value>, t: TFunction): LinePart[] =>
  summary.split(/(\{[^}]*\})/).flatMap((piece) => {
    if (!piece.startsWith('{')) return piece ? [words(piece)] : [];
    const [name = '', fallback] = piece.slice(1, -1).split('|');
    const parts = params[name] ? valueParts(params[name]) : [];
    if (parts.some((part) => part.text !== '')) return parts;
    return [words(fallback ?? t('canvas.lines.notSetUp'))];
  });

const valueParts = (value: Value): LinePart[] => {
  switch (value.kind) {
    case 'literal':
      return [words(shown(value.value))];
    case 'ref':
      return [{ kind: 'pill', text: String(value.path.at(-1) ?? value.step) }];
    case 'text':
      return value.parts.flatMap((part) => (typeof part === 'string' ? [words(part)] : valueParts(part)));
    case 'list':
      return value.items.flatMap((item, index) => (index === 0 ? valueParts(item) : [words(', '), ...valueParts(item)]));
    case 'fields':
      return [words(Object.keys(value.fields).join(', '))];
  }
};

const shown = (value: Json): string => (value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));
