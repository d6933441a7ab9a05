import swagger from '@fastify/swagger';
import { conditionSchema, flowDocumentSchema, jsonSchema, operationSchema, stepSchema, valueSchema } from '@navette/flow';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';

/** Schemas that name themselves: everything recursive must be here, or OpenAPI could not say it. */
const registry = z.registry<{ id: string }>();
registry.add(jsonSchema, { id: 'Json' });
registry.add(valueSchema, { id: 'Value' });
registry.add(conditionSchema, { id: 'Condition' });
registry.add(stepSchema, { id: 'Step' });
registry.add(flowDocumentSchema, { id: 'FlowDocument' });
registry.add(operationSchema, { id: 'Operation' });

/** The OpenAPI document, made of the routes' own schemas, and a page to read it. Nothing is fetched from another host. */
export const describeApi = async (app: FastifyInstance, { publicUrl }: { publicUrl: string }): Promise<void> => {
  const components = createJsonSchemaTransformObject({ schemaRegistry: registry });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Navette', version: '0.1.0', description: 'Everything that the app does, for scripts. Keys are made in Settings.' },
      servers: [{ url: publicUrl }],
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key, nvt_…' } } },
      security: [{ key: [] }],
    },
    transform: createJsonSchemaTransform({ schemaRegistry: registry }),
    transformObject: (document) => joinSharedParts(components(document)),
  });
  app.get('/openapi.json', { config: { least: 'public' }, schema: { hide: true } }, async () => app.swagger());
  await app.register(async (page) => readablePage(page));
};

/** zod keeps the inner parts of recursive schemas in one place and points there with two '#'; OpenAPI wants one. */
const joinSharedParts = <Document extends object>(document: Document): Document =>
  JSON.parse(JSON.stringify(document).replaceAll('__shared#/$defs/', '__shared/$defs/')) as Document;

const readablePage = async (app: FastifyInstance): Promise<void> => {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, least: 'public' };
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header(
      'content-security-policy',
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'",
    );
  });
  await app.register(scalar, {
    routePrefix: '/docs',
    // Everything of the page that would ask another host is switched off; the policy above would refuse it anyway.
    configuration: {
      title: 'Navette API',
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
    } as object,
  });
};
