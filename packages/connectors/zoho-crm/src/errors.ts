import { AskUser, ConnectionLost, type HttpResponse } from '@navette/connector-sdk';
import type { Json, JsonObject } from '@navette/flow';
import { fieldTitle } from './field-title.js';
import { sentences } from './sentences.js';

/** A refusal as Zoho writes it, of a whole request or of one row in an answer that is itself 200, 201, 202 or 207. */
export type Refusal = { code: string; message: string; details: JsonObject };

/** Asked for every answer: Zoho says no inside successes too. */
export const mapError = (response: HttpResponse): Error | undefined => {
  const refusal = refusalOf(response.data);
  if (!refusal || response.status === 429 || response.status >= 500) return undefined;
  return errorOf(refusal);
};

/** The first refused row: every write of ours has one row. */
export const refusalOf = (data: Json | undefined): Refusal | undefined => {
  if (!isObject(data)) return undefined;
  const rows = Array.isArray(data.data) ? data.data : [];
  const refused = [data, ...rows].find(
    (part): part is JsonObject => isObject(part) && part.status === 'error' && typeof part.code === 'string',
  );
  return (
    refused && {
      code: String(refused.code),
      message: String(refused.message ?? ''),
      details: isObject(refused.details) ? refused.details : {},
    }
  );
};

const errorOf = ({ code, message, details }: Refusal): Error => (table[code] ?? anythingElse)({ code, message, details });

type Reading = (refusal: Refusal) => Error;

const table: Record<string, Reading> = {
  INVALID_TOKEN: ({ code }) => new ConnectionLost(code, sentences.tokenRefused),
  AUTHENTICATION_FAILURE: ({ code }) => new ConnectionLost(code, sentences.tokenRefused),
  OAUTH_SCOPE_MISMATCH: ({ code }) => new AskUser(code, sentences.scopeMissing),
  NO_PERMISSION: ({ code }) => new AskUser(code, sentences.noPermission),
  MANDATORY_NOT_FOUND: (refusal) => ofField(refusal, sentences.required),
  DUPLICATE_DATA: (refusal) => ofField(refusal, sentences.duplicate),
  INVALID_DATA: (refusal) =>
    fieldOf(refusal) ? ofField(refusal, (field) => sentences.refusedValue(field, expectedOf(refusal))) : missing(refusal),
  ID_ALREADY_CONVERTED: ({ code }) => new AskUser(code, sentences.converted),
  CONVERTED_RECORD: ({ code }) => new AskUser(code, sentences.converted),
  RECORD_IN_BLUEPRINT: ({ code }) => new AskUser(code, sentences.inBlueprint),
  NOT_ALLOWED: ({ code }) => new AskUser(code, sentences.notAllowed),
  LIMIT_EXCEEDED: ({ code }) => new AskUser(code, sentences.limitReached),
  INVALID_MODULE: ({ code }) => new AskUser(code, sentences.moduleUnknown, 'module'),
  SYNTAX_ERROR: ({ code, details }) => new AskUser(code, sentences.queryRefused(String(details.near ?? details.clause ?? '')), 'query'),
  INVALID_QUERY: ({ code, details }) =>
    new AskUser(code, sentences.queryRefused(String(details.column_name ?? details.reason ?? '')), 'query'),
};

const anythingElse: Reading = ({ code, message }) => new AskUser(code, sentences.refused(message || code));

/** Pinned to the field by its API name; the action gives it the name of its own param. */
const ofField = (refusal: Refusal, sentence: (field: ReturnType<typeof fieldTitle>) => { en: string; fr: string }): AskUser => {
  const field = fieldOf(refusal);
  return new AskUser(refusal.code, sentence(fieldTitle(field ?? '?')), field);
};

const fieldOf = ({ details }: Refusal): string | undefined =>
  typeof details.api_name === 'string' && details.api_name !== '' ? details.api_name : undefined;

const expectedOf = ({ details }: Refusal): string | undefined =>
  details.expected_data_type ? String(details.expected_data_type) : undefined;

/** An identifier in the path or in the row that leads nowhere. */
const missing: Reading = ({ code, details, message }) =>
  'id' in details || 'resource_path_index' in details
    ? new AskUser('RECORD_MISSING', sentences.recordMissing, 'id')
    : anythingElse({ code, message, details });

export const isObject = (value: Json | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
