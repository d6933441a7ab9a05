import type { ConnectorDefinition } from '@navette/connector-sdk';
import { type FlowDocument, literal, type Step, type Value, type Words } from '@navette/flow';
import type { TeamQuestion, TeamTemplate } from '@navette/store';
import type { ReadAnswers } from './answers.js';
import type { Question } from './question.js';
import type { Template } from './template.js';

/** A kept flow as a template like any other: its accounts are asked again, and the texts that the team chose. */
export const templateOfTeam = (kept: TeamTemplate, connectors: readonly ConnectorDefinition[]): Template => {
  const apps = [...new Set(Object.values(kept.document.steps).flatMap(connectorsOf))];
  const questions = kept.questions.flatMap((question) => questionOf(kept.document, question));
  return {
    id: kept.id,
    title: same(kept.name),
    description: same(kept.description),
    connections: apps.filter((app) => connectors.some(({ name, connection }) => name === app && connection)),
    connectors: apps,
    questions,
    make: ({ name, connections, answers }) => ({ ...filled(kept.document, { connections, answers, questions: kept.questions }), name }),
  };
};

/** What was typed into a field: a text without pills. Undefined where there is none (any more). */
export const typedText = ({ steps }: FlowDocument, { stepId, param }: Pick<TeamQuestion, 'stepId' | 'param'>): string | undefined => {
  const step = steps[stepId];
  const value: Value | undefined = step && 'params' in step ? step.params[param] : undefined;
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
};

/** The flow without accounts and without data kept of tests. */
export const documentToKeep = ({ pinned: _, ...document }: FlowDocument): FlowDocument => withConnections(document, {});

const questionOf = (document: FlowDocument, question: TeamQuestion): Question[] => {
  const initial = typedText(document, question);
  if (initial === undefined) return [];
  return [{ id: idOf(question), kind: 'text', title: same(question.title), label: same(question.title), initial }];
};

const filled = (
  document: FlowDocument,
  of: { connections: Record<string, string>; answers: ReadAnswers; questions: TeamQuestion[] },
): FlowDocument => {
  const steps = { ...document.steps };
  for (const question of of.questions) {
    const step = steps[question.stepId];
    if (!step || !('params' in step) || typedText(document, question) === undefined) continue;
    steps[question.stepId] = { ...step, params: { ...step.params, [question.param]: literal(of.answers.text(idOf(question))) } };
  }
  return withConnections({ ...document, steps }, of.connections);
};

/** Every place that names an account. A flow on two accounts of one app begins with one, the other is chosen in the editor. */
const withConnections = (document: FlowDocument, chosen: Record<string, string>): FlowDocument => ({
  ...document,
  steps: Object.fromEntries(Object.entries(document.steps).map(([id, step]) => [id, stepWith(step, chosen)])),
});

const stepWith = (step: Step, chosen: Record<string, string>): Step => {
  if (step.kind === 'action') return connected(step, chosen);
  if (step.kind === 'trigger') {
    const { leave, ...trigger } = connected(step, chosen);
    return { ...trigger, ...(leave && { leave: leave.map((rule) => ('when' in rule ? rule : connected(rule, chosen))) }) };
  }
  return step.kind === 'wait' && step.for.kind === 'event' ? { ...step, for: connected(step.for, chosen) } : step;
};

const connected = <T extends { connector: string; connectionId?: string }>(place: T, chosen: Record<string, string>): T => {
  const { connectionId: _, ...without } = place;
  const connectionId = chosen[place.connector];
  return { ...without, ...(connectionId && { connectionId }) } as T; // all of T but the account, and another account
};

const connectorsOf = (step: Step): string[] => {
  if (step.kind === 'action') return [step.connector];
  if (step.kind === 'trigger') return [step.connector, ...(step.leave ?? []).flatMap((rule) => ('when' in rule ? [] : [rule.connector]))];
  return step.kind === 'wait' && step.for.kind === 'event' ? [step.for.connector] : [];
};

const idOf = ({ stepId, param }: TeamQuestion): string => `${stepId}.${param}`;

/** A team writes in its own language. */
const same = (text: string): Words => ({ en: text, fr: text });
