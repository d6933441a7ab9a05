import { defineEmulator } from '@navette/connector-sdk/emulator';
import { title } from '../src/title.js';
import { addGuard } from './guard.js';
import { call, sms, webhook } from './happenings.js';
import { page } from './page.js';
import { addAccount } from './routes/account.js';
import { addCallback } from './routes/callback.js';
import { addCalls } from './routes/calls.js';
import { addContacts } from './routes/contacts.js';
import { addMessages } from './routes/messages.js';
import { addTestRoutes } from './routes/test.js';
import { type State, seed } from './state.js';

export const ringoverEmulator = defineEmulator<State>({
  name: 'ringover',
  title,
  description: {
    en: 'A practice phone system of 12 numbers and 3 users. Make a call and watch what your flows do.',
    fr: 'Une téléphonie d’essai, 12 numéros et 3 utilisateurs. Passez un appel et voyez ce que font vos scénarios.',
  },
  colour: '#0f7f8c',
  seed,
  routes: (app, kit) => {
    addTestRoutes(app, kit);
    app.register(
      async (v2) => {
        addGuard(v2, kit);
        for (const add of [addAccount, addCalls, addContacts, addMessages, addCallback]) add(v2, kit);
      },
      { prefix: '/v2' },
    );
  },
  page,
  happenings: [call, sms, webhook],
  faultAnswers: {
    '429': { status: 429, body: { error: 'Too many requests' } },
    expired: { status: 401, headers: { 'content-type': 'application/json; charset=utf-8' }, body: '"Unauthorized"' },
  },
});
