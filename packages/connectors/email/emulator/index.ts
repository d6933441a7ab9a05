import { defineEmulator } from '@navette/connector-sdk/emulator';
import { title } from '../src/title.js';
import { addMailPage } from './mail-page.js';
import { page } from './page.js';
import { addMailServer } from './smtp.js';
import { type Mailbox, seed } from './state.js';

export const emailEmulator = defineEmulator<Mailbox>({
  name: 'email',
  title,
  description: {
    en: 'A practice mail server. It keeps every mail that your flows send and passes none on.',
    fr: 'Un serveur de messagerie d’essai. Il garde chaque e-mail envoyé par vos scénarios et n’en transmet aucun.',
  },
  colour: '#a8590f',
  seed,
  routes(app, kit) {
    addMailServer(app, kit);
    addMailPage(app, kit);
    app.get('/mails', async () => ({ mails: kit.state().mails }));
  },
  page,
});
