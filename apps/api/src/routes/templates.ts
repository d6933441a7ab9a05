import { type ApiInstance, route } from '../api-instance.js';
import { templateListSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { languageOf } from '../language.js';
import { availableTemplates } from '../templates/templates.js';

export const templateRoutes = (app: ApiInstance, { connectors }: Pick<ApiDeps, 'connectors'>): void => {
  const available = availableTemplates(new Set(connectors.map(({ name }) => name)));
  const schema = { tags: ['templates'], summary: 'Flows to begin with', response: { 200: templateListSchema } };
  app.get('/templates', route('viewer', schema), async ({ headers }) => {
    const language = languageOf(headers['accept-language']);
    return {
      templates: available.map(({ make, table: _, ...template }) => ({
        ...template,
        preview: make({ name: template.title[language], language, habits: {}, connections: {} }),
      })),
    };
  });
};
