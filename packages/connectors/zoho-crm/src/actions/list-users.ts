import { defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { count } from '../found.js';
import { userOutput } from '../user-output.js';
import { listUsers as list } from '../users.js';

export const listUsers = defineAction({
  name: 'list-users',
  title: { en: 'List users', fr: 'Lister les utilisateurs' },
  description: { en: 'Reads the users of Zoho CRM.', fr: 'Lit les utilisateurs de Zoho CRM.' },
  summary: { en: '{which}', fr: '{which}' },
  effect: 'read',
  idempotency: 'upsert',
  params: z.object({
    which: z
      .enum(['ActiveUsers', 'AllUsers'])
      .default('ActiveUsers')
      .meta(
        ui({
          title: { en: 'Which', fr: 'Lesquels' },
          labels: {
            ActiveUsers: { en: 'active users', fr: 'utilisateurs actifs' },
            AllUsers: { en: 'all users', fr: 'tous les utilisateurs' },
          },
        }),
      ),
  }),
  output: z.object({ count, users: z.array(userOutput).meta(ui({ title: { en: 'Users', fr: 'Utilisateurs' } })) }),
  run: async ({ http }, { which }) => {
    const users = await list(http, which);
    return { count: users.length, users };
  },
  examples: {
    good: [
      {
        name: 'everybody who is active',
        params: {},
        output: {
          count: 1,
          users: [{ id: '5843104000000101001', name: 'Claire Leroy', email: 'claire.leroy@acme.example', active: true }],
        },
      },
    ],
    bad: [{ name: 'an unknown kind', params: { which: 'Friends' }, field: 'which' }],
  },
});
