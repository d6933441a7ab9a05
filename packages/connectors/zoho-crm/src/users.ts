import { type Http, parseAnswer } from '@navette/connector-sdk';
import { z } from 'zod';
import { title } from './title.js';

const page = z.object({
  users: z
    .array(z.object({ id: z.string(), full_name: z.string().nullish(), email: z.string(), status: z.string().nullish() }))
    .default([]),
  info: z.object({ more_records: z.boolean().optional() }).optional(),
});
export type ZohoUser = { id: string; name: string; email: string; active: boolean };

/** All users of one kind, over as many pages as there are. */
export const listUsers = async (http: Http, type: 'ActiveUsers' | 'AllUsers'): Promise<ZohoUser[]> => {
  const all: ZohoUser[] = [];
  for (let number = 1; number <= 50; number += 1) {
    const { users, info } = parseAnswer(page, (await http.get('/crm/v8/users', { type, page: number, per_page: 200 })).data ?? {}, title);
    all.push(...users.map(({ id, full_name, email, status }) => ({ id, name: full_name ?? email, email, active: status === 'active' })));
    if (!info?.more_records) break;
  }
  return all;
};
