import type { Json, Words } from '@navette/flow';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ErrorAnswer } from './contract/index.js';
import { isDatabaseAway } from './database-away.js';
import { ApiError, errors, fill } from './errors.js';
import { languageOf } from './language.js';

/** The body of a refusal, in the reader's language and in both. */
export const errorAnswer = (error: ApiError, acceptLanguage: string | undefined): ErrorAnswer => {
  const language = languageOf(acceptLanguage);
  const row = errors[error.code];
  const words = { sentence: fill(row.sentence, error.fillings), remedy: row.remedy as Words };
  return {
    error: {
      code: error.code,
      sentence: words.sentence[language],
      remedy: words.remedy[language],
      words,
      ...(error.details !== undefined && { details: error.details }),
    },
  };
};

/** One handler for every route: what is ours is answered as it is, what is not gets a reference and a line in the log. */
export const answerError = (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const known = toApiError(error, request.id);
  if (known.status >= 500) request.log.error({ err: error }, known.message);
  if (known.status === 503) reply.header('retry-after', '5');
  return reply.status(known.status).type('application/json; charset=utf-8').send(errorAnswer(known, request.headers['accept-language']));
};

export const toApiError = (error: FastifyError | Error, reference: string): ApiError => {
  if (error instanceof ApiError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return fieldsRefused(error.validation);
  if (isDatabaseAway(error)) return new ApiError('databaseAway');
  const code = 'code' in error ? error.code : undefined;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new ApiError('tooLarge');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new ApiError('contentTypeUnknown');
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY' || code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error instanceof SyntaxError)
    return new ApiError('notJson');
  if ('statusCode' in error && error.statusCode === 429) return new ApiError('tooMany');
  return new ApiError('unexpected', { reference });
};

const fieldsRefused = (refused: { instancePath?: string; message?: string }[]): ApiError => {
  const fields = refused.map(({ instancePath = '/', message = '' }) => ({
    field: instancePath.slice(1).replaceAll('/', '.') || 'body',
    message,
  }));
  const named = [...new Set(fields.map(({ field }) => field))].slice(0, 5).join(', ');
  return new ApiError('fieldsRefused', { fields: named }, { fields } as Json);
};
