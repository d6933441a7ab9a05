import { defineAction } from '@navette/connector-sdk';
import { z } from 'zod';
import { requiredText } from '../fields.js';
import { found, ifNotFound, orStop } from '../found.js';
import { userOutput } from '../user-output.js';
import { listUsers } from '../users.js';

export const findUser = defineAction({
  name: 'find-user',
  title: { en: 'Find a user', fr: 'Trouver un utilisateur' },
  description: { en: 'Finds an active Zoho CRM user by e-mail or name.', fr: 'Trouve un utilisateur actif de Zoho CRM par e-mail ou nom.' },
  summary: { en: '{query}', fr: '{query}' },
  effect: 'read',
  idempotency: 'upsert',
  params: z.object({ query: requiredText('E-mail or name', 'E-mail ou nom'), ifNotFound }),
  output: userOutput.partial().extend({ found }),
  run: async ({ http }, { query, ifNotFound: choice }) => {
    const wanted = query.toLowerCase();
    const users = await listUsers(http, 'ActiveUsers');
    const matching = users.filter(({ email, name }) => email.toLowerCase() === wanted || name.toLowerCase() === wanted);
    const [user] = orStop(matching, choice);
    return { found: user !== undefined, ...user };
  },
  examples: {
    good: [
      {
        name: 'the user of a phone number',
        params: { query: 'claire.leroy@acme.example' },
        output: { found: true, id: '5843104000000101001', name: 'Claire Leroy', email: 'claire.leroy@acme.example', active: true },
      },
    ],
    bad: [{ name: 'nobody', params: { query: '' }, field: 'query' }],
  },
});
