import { type Emulator, type EmulatorOptions, html, languageOf, pageDocument } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import { emailEmulator } from './email/emulator/index.js';
import { ringoverEmulator } from './ringover/emulator/index.js';
import { zohoCrmEmulator } from './zoho-crm/emulator/index.js';

const makers: ((options: EmulatorOptions) => Emulator)[] = [ringoverEmulator, zohoCrmEmulator, emailEmulator];

/** Mounts each practice system under `/<its name>`; `/` lists them, GET `/__test/emulators` names them for scripts. */
export const mountEmulators = async (app: FastifyInstance, options: EmulatorOptions): Promise<Emulator[]> => {
  const emulators = makers.map((make) => make(options));
  for (const emulator of emulators) await app.register(emulator.plugin, { prefix: `/${emulator.name}` });
  addHome(app, emulators);
  app.get('/__test/emulators', async () => ({
    emulators: emulators.map(({ name, title }) => ({ name, title, address: `${options.publicUrl()}/${name}` })),
  }));
  return emulators;
};

const texts = {
  title: { en: 'Practice accounts', fr: 'Comptes d’essai' },
  what: {
    en: 'Systems that behave like the real ones and hold invented data. Nothing you do here reaches anyone.',
    fr: 'Des systèmes qui se comportent comme les vrais, avec des données inventées. Rien de ce que vous faites ici n’atteint qui que ce soit.',
  },
} as const;

const addHome = (app: FastifyInstance, emulators: Emulator[]): void => {
  app.get('/', async (request, reply) => {
    const language = languageOf(request);
    reply.header('content-type', 'text/html; charset=utf-8');
    return pageDocument({
      language,
      title: texts.title[language],
      colour: '#3b5bdb',
      body: html`
        <header><h1>${texts.title[language]}</h1><p>${texts.what[language]}</p></header>
        <div class="cards">${emulators.map(
          ({ name, title, description }) => html`
            <article class="card"><h2><a href="/${name}/?lang=${language}">${title[language]}</a></h2><p>${description[language]}</p></article>`,
        )}</div>`,
    });
  });
};
