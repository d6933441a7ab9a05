import { type EmulatorKit, html, languageOf, pageDocument } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import type { Mailbox } from './state.js';

const texts = {
  page: { en: 'As formatted text', fr: 'En texte mis en forme' },
  text: { en: 'As plain text', fr: 'En texte simple' },
  missing: { en: 'This mail no longer exists.', fr: 'Cet e-mail n’existe plus.' },
};

/** GET `/mails/<id>`: one mail as a mail programme shows it. The frame runs no script and opens nothing, whatever the mail holds. */
export const addMailPage = (app: FastifyInstance, kit: EmulatorKit<Mailbox>): void => {
  app.get<{ Params: { id: string } }>('/mails/:id', async (request, reply) => {
    const mail = kit.state().mails.find(({ id }) => id === request.params.id);
    const language = languageOf(request);
    const body = mail
      ? html`<header><h1>${mail.subject}</h1><p>${mail.from} → ${mail.recipients.join(', ')}</p></header>
          <h2>${texts.page[language]}</h2>
          <iframe class="mail" sandbox title="${texts.page[language]}" srcdoc="${mail.html}"></iframe>
          <h2>${texts.text[language]}</h2><pre class="mail">${mail.text}</pre>`
      : html`<p class="empty">${texts.missing[language]}</p>`;
    return reply
      .code(mail ? 200 : 404)
      .type('text/html; charset=utf-8')
      .send(pageDocument({ language, title: mail?.subject ?? texts.missing[language], colour: '#a8590f', body }));
  });
};
