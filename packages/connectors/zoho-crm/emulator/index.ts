import { addOAuthServer, defineEmulator } from '@navette/connector-sdk/emulator';
import { practice } from '../src/practice.js';
import { title } from '../src/title.js';
import { addGuard } from './guard.js';
import { page } from './page.js';
import { addRecordPage } from './record-page.js';
import { addCoql } from './routes/coql.js';
import { addLeadActions } from './routes/lead-actions.js';
import { addNotes } from './routes/notes.js';
import { addRecords } from './routes/records.js';
import { addSearch } from './routes/search.js';
import { addSettings } from './routes/settings.js';
import { addTestRoutes } from './routes/test.js';
import { addUsers } from './routes/users.js';
import { type State, seed } from './state.js';

export const zohoCrmEmulator = defineEmulator<State>({
  name: 'zoho-crm',
  title,
  description: {
    en: 'A practice CRM with 3 users, some contacts, leads and accounts. What your flows write appears here.',
    fr: 'Un CRM d’essai avec 3 utilisateurs, quelques contacts, prospects et comptes. Ce que vos scénarios écrivent apparaît ici.',
  },
  colour: '#d6432f',
  seed,
  routes: (app, kit) => {
    const oauth = addOAuthServer(app, {
      authorizePath: '/oauth/v2/auth',
      tokenPath: '/oauth/v2/token',
      clientId: practice.clientId,
      clientSecret: practice.clientSecret,
      tokenLife: 3600,
      refresh: 'stable',
      errorStatus: 200,
      extra: () => ({ api_domain: kit.address(), scope: 'ZohoCRM.modules.ALL ZohoCRM.coql.READ ZohoCRM.settings.ALL ZohoCRM.users.READ' }),
      callbackExtra: () => ({ location: 'eu', 'accounts-server': kit.address() }),
    });
    oauth.allow(practice.refreshToken);
    addTestRoutes(app, kit, oauth);
    addRecordPage(app, kit);
    app.register(
      async (v8) => {
        addGuard(v8, kit, oauth);
        for (const add of [addUsers, addSettings, addCoql, addSearch, addLeadActions, addNotes, addRecords]) add(v8, kit);
      },
      { prefix: '/crm/v8' },
    );
  },
  page,
  faultAnswers: {
    '429': { status: 429, body: { code: 'TOO_MANY_REQUESTS', details: {}, message: 'You have made too many requests', status: 'error' } },
    '500': { status: 500, body: { code: 'INTERNAL_ERROR', details: {}, message: 'Internal server error occurred.', status: 'error' } },
    expired: { status: 401, body: { code: 'INVALID_TOKEN', details: {}, message: 'invalid oauth token', status: 'error' } },
  },
});
