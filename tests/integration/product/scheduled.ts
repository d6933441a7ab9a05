import type { EventList } from '@navette/api/contract';
import { literal } from '@navette/flow';
import { expect, test } from 'vitest';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { runOf, runWhen } from '../../product/runs.js';
import { until } from '../../product/until.js';
import type { Whole } from './whole.js';

export const scheduled = (whole: Whole) => {
  let flowId: string;
  return {
    begin() {
      test('is published', async () => {
        const everyMinute = trigger('schedule', { kind: literal('cron'), cron: literal('* * * * *') });
        ({ flowId } = await whole.product.publish(inARow('Every minute', everyMinute, sendTo(`${whole.sink.url}/send/scheduled`))));
      });
    },
    prove() {
      test('has started a run at the full minute, once', async () => {
        const { api } = whole.product;
        const events = () => api.get<EventList>(`/api/events?flowId=${flowId}`).then((list) => list.events);
        const [event] = await until(events, ({ length }) => length > 0, 80);
        const { scheduledFor, at } = event!.data as { scheduledFor: string; at: string };
        expect(scheduledFor).toMatch(/:00\.000Z$/);
        expect(Date.parse(at) - Date.parse(scheduledFor)).toBeLessThan(15_000);
        await runWhen(api, await runOf(api, event!.id), 'done');
        await until(events, (all) => all.every(({ verdict }) => verdict === 'started'));
        const times = (await events()).map(({ data }) => data.scheduledFor);
        expect(new Set(times).size).toBe(times.length);
        expect(whole.sink.effects('scheduled')).toBe(times.length);
      });
    },
  };
};
