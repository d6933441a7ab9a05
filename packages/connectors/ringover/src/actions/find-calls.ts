import { defineAction, type Http, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { callSampleLine, type LoggedCall, loggedCall, loggedCallOf } from '../call.js';
import { rowsOf } from '../list.js';
import { samePhone } from '../phone.js';
import { type Period, windowsOf } from '../windows.js';

const params = z.object({
  since: z.iso.datetime({ offset: true }).meta(ui({ title: { en: 'From', fr: 'Du' }, format: 'date-time' })),
  until: z.iso.datetime({ offset: true }).meta(ui({ title: { en: 'Until', fr: 'Au' }, format: 'date-time' })),
  type: z
    .enum(['ANY', 'ANSWERED', 'MISSED', 'OUT', 'VOICEMAIL'])
    .default('ANY')
    .meta(
      ui({
        title: { en: 'Kind', fr: 'Type' },
        labels: {
          ANY: { en: 'All calls', fr: 'Tous les appels' },
          ANSWERED: { en: 'Answered', fr: 'Décrochés' },
          MISSED: { en: 'Missed', fr: 'Manqués' },
          OUT: { en: 'Outgoing', fr: 'Sortants' },
          VOICEMAIL: { en: 'With voicemail', fr: 'Avec message vocal' },
        },
      }),
    ),
  number: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'With this number', fr: 'Avec ce numéro' }, format: 'phone' })),
  user: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Of this user', fr: 'De cet utilisateur' }, options: 'users' })),
  limit: z
    .number()
    .int()
    .min(1)
    .max(9000)
    .default(1000)
    .meta(ui({ title: { en: 'At most', fr: 'Au plus' }, unit: { en: 'calls', fr: 'appels' } })),
});

const output = z.object({
  found: z.boolean().meta(ui({ title: { en: 'Found', fr: 'Trouvé' } })),
  count: z.number().meta(ui({ title: { en: 'How many', fr: 'Combien' } })),
  calls: z.array(loggedCall).meta(ui({ title: { en: 'Calls', fr: 'Appels' } })),
});

type Params = z.output<typeof params>;

export const findCalls = defineAction({
  name: 'find-calls',
  title: { en: 'Find calls', fr: 'Trouver des appels' },
  description: {
    en: 'Reads the call log of a period of any length, latest calls first.',
    fr: 'Lit le journal d’appels sur une période de n’importe quelle durée, derniers appels d’abord.',
  },
  summary: { en: 'from {since} until {until}', fr: 'du {since} au {until}' },
  effect: 'read',
  idempotency: 'upsert',
  params,
  output,
  run: async ({ http }, wanted) => {
    const calls: LoggedCall[] = [];
    for (const window of windowsOf({ from: new Date(wanted.since), to: new Date(wanted.until) })) {
      await readWindow(http, window, wanted, calls);
      if (calls.length >= wanted.limit) break;
    }
    const kept = unique(calls).slice(0, wanted.limit);
    return { found: kept.length > 0, count: kept.length, calls: kept };
  },
  examples: {
    good: [
      {
        name: 'missed calls of a morning',
        params: { since: '2026-03-02T08:00:00Z', until: '2026-03-02T12:00:00Z', type: 'MISSED' },
        output: { found: true, count: 1, calls: [callSampleLine] },
      },
    ],
    bad: [{ name: 'a period in words', params: { since: 'yesterday', until: '2026-03-02T12:00:00Z' }, field: 'since' }],
  },
});

/** The next page begins after the last line that was returned. */
const readWindow = async (http: Http, { from, to }: Period, wanted: Params, calls: LoggedCall[]): Promise<void> => {
  let last: string | undefined;
  while (calls.length < wanted.limit) {
    const answer = await http.get('/calls', {
      start_date: from.toISOString(),
      end_date: to.toISOString(),
      limit_count: pageSize,
      call_type: wanted.type === 'ANY' ? undefined : wanted.type,
      last_id_returned: last,
    });
    const page = rowsOf(answer.data, 'call_list').map(loggedCallOf);
    calls.push(...page.filter((call) => isWanted(call, wanted)));
    const next = page.at(-1)?.logId;
    if (page.length < pageSize || next === undefined || next === last) return;
    last = next;
  }
};

const pageSize = 1000;

const isWanted = (call: LoggedCall, { number, user }: Params): boolean =>
  (!number || samePhone(call.from, number) || samePhone(call.to, number)) && (!user || call.userId === user);

/** Windows touch: a call on their border comes twice. */
const unique = (calls: LoggedCall[]): LoggedCall[] => [...new Map(calls.map((call) => [call.logId, call])).values()];
