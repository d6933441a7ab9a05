import type { TeamTemplate } from '@navette/store';
import type { Caller } from '../auth/identify.js';
import type { KeepTemplate } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';
import { documentToKeep, typedText } from './team-template.js';

/** The draft of a flow as a template of the team. Only texts that were typed can be asked. */
export const keepTemplate = async ({ store }: Pick<ApiDeps, 'store'>, caller: Caller, request: KeepTemplate): Promise<TeamTemplate> => {
  const organisationId = caller.organisation.id;
  const { flowId, name, description, questions } = request;
  const { draft } = found(await store.flows.one(organisationId, flowId), 'flow');
  const wrong = questions.filter((question) => typedText(draft, question) === undefined);
  if (wrong.length > 0) throw new ApiError('fieldsRefused', { fields: wrong.map(({ title }) => title).join(', ') });
  const document = documentToKeep(draft);
  const template = await store.teamTemplates.create(organisationId, caller.by, { name, description, document, questions });
  await store.audit.write({ organisationId, by: caller.by, act: 'template.create', about: template.id, detail: { name, flowId } });
  return template;
};
