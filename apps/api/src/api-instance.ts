import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifySchema,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { LeastRole } from './roles.js';

/** Fastify that reads and answers by zod schemas. */
export type ApiInstance = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression<RawServerDefault>,
  RawReplyDefaultExpression<RawServerDefault>,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/**
 * What every route says of itself: its least role and its schemas.
 *
 * @example app.get('/flows', route('viewer', { tags: ['flows'], summary: 'List flows', response: { 200: flowListSchema } }), …)
 */
export const route = <Schema extends FastifySchema>(least: LeastRole, schema: Schema) => ({ config: { least }, schema });
