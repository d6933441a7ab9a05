import { AskUser, ConnectionLost, type HttpResponse } from '@navette/connector-sdk';
import type { Json } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { mapError } from './errors.js';

const answer = (status: number, data: Json): HttpResponse => ({ status, headers: {}, data, text: '' });
const whole = (code: string, details: Json = {}): Json => ({ code, details, message: 'said by Zoho', status: 'error' });
const row = (code: string, details: Json = {}): Json => ({ data: [whole(code, details)] });

describe('what Zoho means when it says no', () => {
  it('hears nothing in a success, an empty body or a record that happens to have a status', () => {
    expect(mapError(answer(201, { data: [{ code: 'SUCCESS', status: 'success', details: {} }] }))).toBeUndefined();
    expect(mapError(answer(200, { data: [{ id: '1', status: 'error' }] }))).toBeUndefined();
    expect(mapError({ status: 204, headers: {}, data: undefined, text: '' })).toBeUndefined();
  });

  it('leaves "too many requests" and Zoho’s own trouble to the common reading', () => {
    expect(mapError(answer(429, whole('TOO_MANY_REQUESTS')))).toBeUndefined();
    expect(mapError(answer(500, whole('INTERNAL_ERROR')))).toBeUndefined();
  });

  it.each([200, 201, 202, 207, 400])('hears a refused row inside status %i', (status) => {
    const error = mapError(answer(status, row('MANDATORY_NOT_FOUND', { api_name: 'Last_Name', json_path: '$.data[0].Last_Name' })));
    expect(error).toBeInstanceOf(AskUser);
    expect(error).toMatchObject({ code: 'MANDATORY_NOT_FOUND', field: 'Last_Name', sentence: { fr: expect.stringContaining('Nom') } });
  });

  it.each([
    ['INVALID_TOKEN', ConnectionLost],
    ['AUTHENTICATION_FAILURE', ConnectionLost],
    ['OAUTH_SCOPE_MISMATCH', AskUser],
  ])('reads %s', (code, kind) => {
    expect(mapError(answer(401, whole(code)))).toBeInstanceOf(kind);
  });

  it.each(['ID_ALREADY_CONVERTED', 'CONVERTED_RECORD', 'NOT_ALLOWED', 'LIMIT_EXCEEDED', 'RECORD_IN_BLUEPRINT', 'NO_PERMISSION'])(
    'has a sentence of its own for %s',
    (code) => {
      const error = mapError(answer(202, row(code)));
      expect(error).toMatchObject({ code });
      expect((error as AskUser).sentence.en).not.toContain('said by Zoho');
    },
  );

  it('tells a refused value, a missing record and anything else apart', () => {
    expect(mapError(answer(202, row('INVALID_DATA', { api_name: 'Email', expected_data_type: 'email' })))).toMatchObject({
      field: 'Email',
      sentence: { en: expect.stringContaining('email') },
    });
    expect(mapError(answer(202, row('INVALID_DATA', { id: '1' })))).toMatchObject({ code: 'RECORD_MISSING' });
    expect(mapError(answer(400, whole('SOMETHING_NEW')))).toMatchObject({
      code: 'SOMETHING_NEW',
      sentence: { en: expect.stringContaining('said by Zoho') },
    });
  });
});
