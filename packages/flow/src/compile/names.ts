import type { Step } from '../document.js';
import type { StepId } from '../ids.js';
import { sameWords } from '../issues/row.js';
import type { JsonSchema } from '../json.js';
import type { Ref } from '../value.js';
import type { Words } from '../words.js';
import { hintsOf, propertyOf, titleOfField } from './read-schema.js';
import { actionOf, connectorOf, type Survey, triggerOf } from './survey.js';

type Known = Pick<Survey, 'catalog' | 'steps'>;

/** A step as the canvas calls it: a person's title, else the action's own. */
export const stepName = (known: Known, id: StepId): Words => {
  const step = known.steps.get(id);
  if (!step) return sameWords(id);
  if (step.title?.trim()) return sameWords(step.title);
  if (step.kind === 'action') return actionOf(known, step)?.title ?? sameWords(step.action);
  if (step.kind === 'trigger') return triggerOf(known, step)?.title ?? sameWords(step.trigger);
  return kindNames[step.kind];
};

const kindNames = {
  branch: { en: 'Branch', fr: 'Aiguillage' },
  loop: { en: 'Loop', fr: 'Boucle' },
  wait: { en: 'Wait', fr: 'Attente' },
  subflow: { en: 'Run a flow', fr: 'Lancer un scénario' },
  stop: { en: 'Stop here', fr: 'Arrêter ici' },
} satisfies Record<Exclude<Step['kind'], 'trigger' | 'action'>, Words>;

/** An app by its title, or by its name when it is not installed. */
export const appName = (known: Pick<Survey, 'catalog'>, connector: string): Words =>
  connectorOf(known, connector)?.title ?? sameWords(connector);

/** What a pill reads: the title of the data in the catalog, else the last part of its path, else the step's name. */
export const pillName = (known: Known, ref: Ref): Words => {
  const titled = titleAt(outputOf(known, ref.step), ref.path);
  if (titled) return titled;
  const name = ref.path.findLast((part) => typeof part === 'string');
  if (name === undefined) return stepName(known, ref.step);
  return loopNames[name] ?? sameWords(name);
};

const loopNames: Partial<Record<string, Words>> = {
  item: { en: 'Item', fr: 'Élément' },
  index: { en: 'Number', fr: 'Rang' },
  results: { en: 'Results', fr: 'Résultats' },
  count: { en: 'Count', fr: 'Nombre' },
};

const outputOf = (known: Known, id: StepId): JsonSchema | undefined => {
  const step = known.steps.get(id);
  if (step?.kind === 'action') return actionOf(known, step)?.output;
  if (step?.kind === 'trigger') return triggerOf(known, step)?.output;
  if (step?.kind === 'wait' && step.for.kind === 'event') return triggerOf(known, step.for)?.output;
  return undefined;
};

const titleAt = (schema: JsonSchema | undefined, path: (string | number)[]): Words | undefined => {
  let at = schema;
  let title: Words | undefined;
  for (const part of path) {
    at = at && propertyOf(at, part, schema);
    if (typeof part === 'string') title = at && (hintsOf(at).title || at.title) ? titleOfField(at, part) : undefined;
  }
  return title;
};
