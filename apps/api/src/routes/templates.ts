import { z } from 'zod';
import { type ApiInstance, route } from '../api-instance.js';
import { askPreviewSchema, idSchema, templateListSchema, templatePreviewSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { languageOf } from '../language.js';
import { previewOfTemplate, templateOf } from '../templates/document-from-template.js';
import { availableTemplates } from '../templates/templates.js';

export const templateRoutes = (app: ApiInstance, { connectors }: Pick<ApiDeps, 'connectors'>): void => {
  const available = availableTemplates(new Set(connectors.map(({ name }) => name)));
  const listed = { tags: ['templates'], summary: 'Flows to begin with', response: { 200: templateListSchema } };
  app.get('/templates', route('viewer', listed), async ({ headers }) => {
    const language = languageOf(headers['accept-language']);
    return {
      templates: available.map((template) => {
        const { id, title, description, connections, connectors: apps, questions } = template;
        const { preview } = previewOfTemplate(template, { answers: {}, language });
        return { id, title, description, connections, connectors: apps, questions, preview };
      }),
    };
  });

  const previewed = {
    tags: ['templates'],
    summary: 'What a template becomes with these answers',
    params: z.object({ templateId: idSchema }),
    body: askPreviewSchema,
    response: { 200: templatePreviewSchema },
  };
  app.post('/templates/:templateId/preview', route('viewer', previewed), async ({ params, body, headers }) =>
    previewOfTemplate(templateOf(params.templateId), { ...body, language: languageOf(headers['accept-language']) }),
  );
};
