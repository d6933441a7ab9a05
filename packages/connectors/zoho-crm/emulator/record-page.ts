import { type EmulatorKit, html, languageOf, pageDocument } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import { recordsOf, type State } from './state.js';

/** GET `/crm/tab/Leads/<id>`: where the address in an action's output leads. */
export const addRecordPage = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.get<{ Params: { module: string; id: string } }>('/crm/tab/:module/:id', async (request, reply) => {
    const { module, id } = request.params;
    const record = recordsOf(kit.state(), module).get(id);
    const language = languageOf(request);
    const missing = language === 'fr' ? 'Cette fiche n’existe plus.' : 'This record no longer exists.';
    const title = String(record?.Full_Name ?? record?.Account_Name ?? record?.Deal_Name ?? record?.Subject ?? id);
    const rows = Object.entries(record ?? {}).filter(([, value]) => value !== null);
    const body = record
      ? html`<header><h1>${title}</h1><p>${module}</p></header><div class="scroll"><table><tbody>${rows.map(
          ([name, value]) =>
            html`<tr><th scope="row">${name}</th><td>${typeof value === 'object' ? JSON.stringify(value) : String(value)}</td></tr>`,
        )}</tbody></table></div>`
      : html`<p class="empty">${missing}</p>`;
    return reply
      .code(record ? 200 : 404)
      .type('text/html; charset=utf-8')
      .send(pageDocument({ language, title, colour: '#d6432f', body }));
  });
};
