import { defaultCalendar } from '@navette/flow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, runApi } from '../testing/running-api.js';

describe('business hours', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(() => api.close());

  const { id: _, ...usual } = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });

  it('are none at first, then those that an admin keeps, and who changed them is written down', async () => {
    expect((await api.ask('GET', '/api/calendars')).json()).toEqual({ calendars: [] });
    const kept = await api.ask('PUT', '/api/calendars/default', { ...usual, closed: [{ date: '2026-12-24', label: 'Christmas Eve' }] });
    expect(kept.statusCode).toBe(200);
    expect((await api.ask('GET', '/api/calendars')).json().calendars[0]).toMatchObject({ id: 'default', closed: [{ date: '2026-12-24' }] });
    const { entries } = (await api.ask('GET', '/api/audit')).json();
    expect(entries[0]).toMatchObject({ act: 'calendar.change', about: 'default' });
  });

  it('have others beside them, which are deleted only knowingly while flows count by them, and never the usual one', async () => {
    await api.ask('PUT', '/api/calendars/default', usual);
    expect((await api.ask('POST', '/api/calendars', { ...usual, name: '' })).statusCode).toBe(400);
    const { id } = (await api.ask('POST', '/api/calendars', { ...usual, name: 'Sales' })).json();
    const names = async () => (await api.ask('GET', '/api/calendars')).json().calendars.map(({ name }: { name: string }) => name);
    expect(await names()).toEqual(['', 'Sales']);
    const flow = (await api.ask('POST', '/api/flows', { from: 'empty', name: 'Quotes' })).json();
    const wait = { id: 'w', kind: 'wait', for: { kind: 'businessHours', calendar: id } };
    const document = { ...flow.draft, steps: { ...flow.draft.steps, w: wait } };
    await api.ask('PUT', `/api/flows/${flow.id}/draft`, { document, revision: flow.draftRevision });
    expect((await api.ask('GET', `/api/calendars/${id}/uses`)).json()).toEqual({ flows: [{ id: flow.id, name: 'Quotes' }] });
    const refused = await api.ask('DELETE', `/api/calendars/${id}`);
    expect([refused.statusCode, refused.json().error.sentence]).toEqual([409, 'Flows count by this calendar: Quotes.']);
    expect((await api.ask('PUT', `/api/calendars/${id}/usual`)).statusCode).toBe(200);
    expect(await names()).toEqual(['Sales', '']);
    expect((await api.ask('DELETE', `/api/calendars/${id}?confirmed=true`)).json().error.code).toBe('calendarIsUsual');
    await api.ask('PUT', '/api/calendars/default/usual');
    expect((await api.ask('DELETE', `/api/calendars/${id}?confirmed=true`)).statusCode).toBe(200);
    expect(await names()).toEqual(['']);
    expect((await (await api.as('builder'))('POST', '/api/calendars', { ...usual, name: 'Mine' })).statusCode).toBe(403);
  });

  it('are read by everybody and changed by admins only', async () => {
    const builder = await api.as('builder');
    expect((await builder('GET', '/api/calendars')).statusCode).toBe(200);
    expect((await builder('PUT', '/api/calendars/default', usual)).statusCode).toBe(403);
  });

  it('that end before they begin, overlap, or are of no known clock are refused', async () => {
    const keep = (change: object) => api.ask('PUT', '/api/calendars/default', { ...usual, ...change });
    expect((await keep({ week: { ...usual.week, monday: [{ from: '18:00', to: '09:00' }] } })).statusCode).toBe(400);
    const twice = [
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '14:00' },
    ];
    expect((await keep({ week: { ...usual.week, monday: twice } })).statusCode).toBe(400);
    expect((await keep({ timeZone: 'Mars/Olympus' })).statusCode).toBe(400);
  });
});
