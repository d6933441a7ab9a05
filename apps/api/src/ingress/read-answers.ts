import type { FastifyRequest } from 'fastify';
import { ApiError } from '../errors.js';

/** Answers of a form, sent by a browser (`application/x-www-form-urlencoded`) or by a script (JSON). */
export const readAnswers = (request: FastifyRequest): { isJson: boolean; sent: Record<string, unknown> } => {
  const type = request.headers['content-type'] ?? '';
  const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
  if (type.startsWith('application/x-www-form-urlencoded')) return { isJson: false, sent: Object.fromEntries(new URLSearchParams(text)) };
  if (!type.includes('json')) throw new ApiError('contentTypeUnknown');
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { isJson: true, sent: { ...read } };
  } catch {
    // Answered below, as any other body that is no object.
  }
  throw new ApiError('notJson');
};
