import type { Language } from '@navette/flow';
import { type ApiInstance, route } from '../api-instance.js';
import {
  askPreviewSchema,
  doneSchema,
  keepTemplateSchema,
  keptTemplateSchema,
  type TemplateLine,
  templateListSchema,
  templateParamsSchema,
  templatePreviewSchema,
} from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { languageOf } from '../language.js';
import { previewOfTemplate, templateOf } from '../templates/document-from-template.js';
import { keepTemplate } from '../templates/keep-template.js';
import { templateOfTeam } from '../templates/team-template.js';
import type { Template } from '../templates/template.js';
import { availableTemplates, templates } from '../templates/templates.js';
import { found } from '../things.js';

const tags = ['templates'];

/** Flows to begin with: ours, and those that a team keeps. */
export const templateRoutes = (app: ApiInstance, deps: Pick<ApiDeps, 'store' | 'connectors'>): void => {
  const { store, connectors } = deps;
  const installed = new Set(connectors.map(({ name }) => name));
  app.get(
    '/templates',
    route('viewer', { tags, summary: 'Flows to begin with', response: { 200: templateListSchema } }),
    async ({ caller, headers }) => {
      const language = languageOf(headers['accept-language']);
      const kept = await store.teamTemplates.list(caller.organisation.id);
      const line = (ofTeam: boolean) => (template: Template) => lineOf(template, { ofTeam, language });
      return {
        templates: [
          ...availableTemplates(templates, installed).map(line(false)),
          ...availableTemplates(
            kept.map((one) => templateOfTeam(one, connectors)),
            installed,
          ).map(line(true)),
        ],
      };
    },
  );
  app.post(
    '/templates',
    route('builder', { tags, summary: 'Keep a flow as a template', body: keepTemplateSchema, response: { 201: keptTemplateSchema } }),
    async ({ caller, body }, reply) => reply.status(201).send({ id: (await keepTemplate(deps, caller, body)).id }),
  );
  const params = templateParamsSchema;
  app.delete(
    '/templates/:templateId',
    route('builder', { tags, summary: 'Delete a template of the team', params, response: { 200: doneSchema } }),
    async ({ caller, params: { templateId } }) => {
      const organisationId = caller.organisation.id;
      found((await store.teamTemplates.remove(organisationId, templateId)) || undefined, 'template');
      await store.audit.write({ organisationId, by: caller.by, act: 'template.delete', about: templateId });
      return { done: true as const };
    },
  );
  app.post(
    '/templates/:templateId/restore',
    route('builder', { tags, summary: 'Take a deleted template back, within 30 days', params, response: { 200: doneSchema } }),
    async ({ caller, params: { templateId } }) => {
      const organisationId = caller.organisation.id;
      found((await store.teamTemplates.restore(organisationId, templateId)) || undefined, 'template');
      await store.audit.write({ organisationId, by: caller.by, act: 'template.restore', about: templateId });
      return { done: true as const };
    },
  );

  const previewed = {
    tags,
    summary: 'What a template becomes with these answers',
    params,
    body: askPreviewSchema,
    response: { 200: templatePreviewSchema },
  };
  app.post('/templates/:templateId/preview', route('viewer', previewed), async ({ caller, params, body, headers }) => {
    const template = await templateOf(deps, caller.organisation.id, params.templateId);
    return previewOfTemplate(template, { ...body, language: languageOf(headers['accept-language']) });
  });
};

const lineOf = (template: Template, { ofTeam, language }: { ofTeam: boolean; language: Language }): TemplateLine => {
  const { id, title, description, connections, connectors, questions } = template;
  const { preview } = previewOfTemplate(template, { answers: {}, language });
  return { id, title, description, connections, connectors, questions, preview, ofTeam };
};
