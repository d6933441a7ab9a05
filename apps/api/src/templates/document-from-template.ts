import type { FlowDocument, Language } from '@navette/flow';
import type { Caller } from '../auth/identify.js';
import { connectorWithAccount } from '../connections/open-connection.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import type { FlowHabits } from '../flows/empty-document.js';
import { found } from '../things.js';
import { type Answers, completeAnswers, isAsked, readAnswers } from './answers.js';
import { makeNumbersTable } from './numbers-table.js';
import { templateOfTeam } from './team-template.js';
import type { Template } from './template.js';
import { templates } from './templates.js';

export type TemplateDeps = Pick<ApiDeps, 'store' | 'connectors'>;
type Request = FlowHabits & { template: string; name?: string; connections: Record<string, string>; answers: Answers; language: Language };

/** The template's document with the chosen connections and answers, and its table, made and filled. */
export const documentFromTemplate = async (deps: TemplateDeps, caller: Caller, request: Request): Promise<FlowDocument> => {
  const organisationId = caller.organisation.id;
  const template = await templateOf(deps, organisationId, request.template);
  await checkConnections(deps, organisationId, request.connections);
  const { language, connections, country } = request;
  const answers = readAnswers(template.questions, completeAnswers(template.questions, request.answers));
  const problem = template.problemsOf?.(answers)[0];
  if (problem) throw new ApiError('answersContradict', { sentence: problem.sentence });
  const tableId = await makeNumbersTable(deps.store, { organisationId, language, country, questions: template.questions, answers });
  return template.make({ name: request.name ?? template.title[language], language, habits: request, connections, answers, tableId });
};

/** What the flow would be, and which answers shut each other out. Makes nothing. */
export const previewOfTemplate = (
  template: Template,
  of: { answers: Answers; language: Language; connections?: Record<string, string> },
) => {
  const { questions } = template;
  const complete = completeAnswers(questions, of.answers);
  const answers = readAnswers(questions, complete);
  const { language, connections = {} } = of;
  return {
    asked: questions.filter((question) => isAsked(questions, complete, question)).map(({ id }) => id),
    preview: template.make({ name: template.title[language], language, habits: {}, connections, answers }),
    problems: template.problemsOf?.(answers) ?? [],
  };
};

/** Ours by its name, the team's own by its id. */
export const templateOf = async ({ store, connectors }: TemplateDeps, organisationId: string, id: string): Promise<Template> => {
  const ours = templates.find((template) => template.id === id);
  if (ours) return ours;
  return templateOfTeam(found(await store.teamTemplates.one(organisationId, id), 'template'), connectors);
};

const checkConnections = async (
  { store, connectors }: TemplateDeps,
  organisationId: string,
  chosen: Record<string, string>,
): Promise<void> => {
  for (const [connector, id] of Object.entries(chosen)) {
    const connection = await store.connections.one(organisationId, id);
    if (connection?.connector === connector) continue;
    throw new ApiError('templateNeedsConnection', { connection: id, connector: connectorWithAccount(connectors, connector).title });
  }
};
