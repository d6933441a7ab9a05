import type { JsonObject } from '@navette/flow';
import type { FastifyReply } from 'fastify';

/** A refusal of the whole request. */
export const refuse = (reply: FastifyReply, status: number, code: string, message: string, details: JsonObject = {}): FastifyReply =>
  reply.code(status).send({ code, details, message, status: 'error' });

/** Nothing found has no body at all. */
export const listed = (reply: FastifyReply, name: string, rows: unknown[], info?: JsonObject): FastifyReply =>
  rows.length === 0 ? reply.code(204).send() : reply.send({ [name]: rows, ...(info && { info }) });
