import { AskUser, ConnectionLost, NoAnswer, RetryLater } from '@navette/connector-sdk';
import { describe, expect, it } from 'vitest';
import { zohoCrm } from '../index.js';
import { createLead } from '../src/actions/create-lead.js';
import { findContactByPhone } from '../src/actions/find-contact-by-phone.js';
import { listUsers } from '../src/actions/list-users.js';
import { caller, practice, recordsOf, usePractice } from '../testing/zoho-practice.js';

usePractice();

describe('the connection', () => {
  it('makes its first token from the refresh token, and says who it is', async () => {
    const { http } = practice.context();
    expect(await zohoCrm.connection?.test(http, practice.values)).toEqual({
      account: 'claire.leroy@acme.example',
      detail: { en: 'Claire Leroy', fr: 'Claire Leroy' },
    });
  });

  it('makes a new token once when the old one is refused, and sends the request again', async () => {
    await practice.run(listUsers, {});
    const before = (await practice.test('POST', '/__test/tokens', { become: 'expired' })).given.refresh_token;
    const made = await Promise.all([practice.run(createLead, caller)]);
    expect(made).toHaveLength(1);
    expect((await practice.test('POST', '/__test/tokens', { become: 'valid' })).given.refresh_token).toBe(before + 1);
    expect((await recordsOf('Leads')).filter(({ Last_Name }) => Last_Name === caller.lastName)).toHaveLength(1);
  });

  it('is lost when the access was withdrawn or the client is unknown, though Zoho says so with 200', async () => {
    await practice.test('POST', '/__test/tokens', { become: 'revoked' });
    await expect(practice.run(listUsers, {})).rejects.toThrow(ConnectionLost);
    const stranger = { ...practice.values, accessToken: '', clientId: 'somebody' };
    await expect(listUsers.run(practice.context({}, stranger), { which: 'ActiveUsers' })).rejects.toMatchObject({ code: 'CLIENT_REFUSED' });
  });

  it('is not lost when only a permission is missing', async () => {
    await practice.test('POST', '/__test/scopes', { missing: ['coql'] });
    await expect(practice.run(findContactByPhone, { phone: '+33612345678' })).rejects.toMatchObject({
      code: 'OAUTH_SCOPE_MISMATCH',
      constructor: AskUser,
    });
  });

  it('reaches the region it was made for', () => {
    const { connection } = zohoCrm;
    expect(connection?.baseUrl({ region: 'us' })).toBe('https://www.zohoapis.com');
    expect(connection?.baseUrl({ region: 'ca' })).toBe('https://www.zohoapis.ca');
    expect(connection?.baseUrl({})).toBe('https://www.zohoapis.eu');
  });
});

describe('limits and failures', () => {
  it('tries again later when too many requests are under way', async () => {
    await practice.run(listUsers, {});
    await practice.test('POST', '/__test/limits', { concurrency: 0 });
    await expect(practice.run(createLead, caller)).rejects.toThrow(RetryLater);
    expect((await recordsOf('Leads')).length).toBe(2);
  });

  it('tries again later after 429, and does not know the outcome of a write after 500', async () => {
    await practice.run(listUsers, {});
    await practice.test('POST', '/__test/faults', { kind: '429', path: '/crm/v8/Leads' });
    await expect(practice.run(createLead, caller)).rejects.toThrow(RetryLater);
    await practice.test('POST', '/__test/faults', { kind: '500', path: '/crm/v8/Leads' });
    await expect(practice.run(createLead, caller)).rejects.toThrow(NoAnswer);
  });

  it('does not know the outcome when no answer comes to a write, and simply repeats a read', async () => {
    await practice.run(listUsers, {});
    await practice.test('POST', '/__test/faults', { kind: 'broken', path: '/crm/v8/Leads' });
    await expect(practice.run(createLead, caller)).rejects.toThrow(NoAnswer);
    await practice.test('POST', '/__test/faults', { kind: 'broken', path: '/crm/v8/coql' });
    await expect(practice.run(findContactByPhone, { phone: '+33612345678' })).rejects.toThrow(RetryLater);
  });
});
