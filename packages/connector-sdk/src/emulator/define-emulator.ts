import type { Words } from '@navette/flow';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { addBodyParsers } from './body-parsers.js';
import { type CallJournal, createCallJournal } from './call-journal.js';
import { createFaults, type FaultAnswers } from './faults.js';
import { addHappenings, type Happening } from './happenings.js';
import { addPracticePage, type PageSection } from './practice-page.js';
import { addTestRoutes } from './test-routes.js';

/** What an emulator says of itself. `State` is all that its practice account holds. */
export type EmulatorDefinition<State> = {
  /** The connector's name, and its path in the sandbox. */
  name: string;
  title: Words;
  description: Words;
  colour: string;
  /** The practice account as it is on the first day; called again by a reset. */
  seed(): State;
  /** The vendor's own paths, relative to the emulator's address. */
  routes(app: FastifyInstance, kit: EmulatorKit<State>): void;
  /** Tables that the practice page shows: the records a run has made. */
  page(state: State): PageSection[];
  /** What a person can make happen in the practice world: a missed call, a new lead. Buttons on the page, and POST `/__world/<name>`. */
  happenings?: Happening<State>[];
  /** How this vendor says 429, 401… when a fault switch asks for it. Plain HTTP answers without it. */
  faultAnswers?: FaultAnswers;
};

export type EmulatorKit<State> = {
  /** The current state; read it anew in every request, a reset replaces it. */
  state(): State;
  /** Where this emulator is reached from outside: `http://127.0.0.1:4010/ringover`. */
  address(): string;
  journal: CallJournal;
  /** Something has changed without an HTTP request: the page shows it. */
  changed(): void;
};

export type Emulator = {
  name: string;
  title: Words;
  description: Words;
  colour: string;
  plugin: FastifyPluginAsync;
};

export type EmulatorOptions = {
  /** The sandbox's own address, without a slash at the end; asked late, because the port is known only after listening. */
  publicUrl: () => string;
};

/**
 * Makes `createEmulator`. Every emulator gets: JSON and form bodies, fault switches (POST `/__test/faults`), a journal of calls
 * (GET `/__test/calls`), POST `/__test/reset`, and a practice page at `/`. Answers may hold bigints (ids beyond 2^53).
 */
export const defineEmulator =
  <State>(definition: EmulatorDefinition<State>) =>
  ({ publicUrl }: EmulatorOptions): Emulator => {
    const { name, title, description, colour } = definition;
    return { name, title, description, colour, plugin: async (app) => mount(app, definition, () => `${publicUrl()}/${name}`) };
  };

const mount = <State>(app: FastifyInstance, definition: EmulatorDefinition<State>, address: () => string): void => {
  let state = definition.seed();
  let revision = 0;
  const faults = createFaults(definition.faultAnswers);
  const journal = createCallJournal();
  const changed = () => {
    revision += 1;
  };
  const kit: EmulatorKit<State> = { state: () => state, address, journal, changed };

  addBodyParsers(app);
  journal.watch(app, changed);
  faults.watch(app);
  addTestRoutes(app, {
    faults,
    journal,
    reset() {
      state = definition.seed();
      faults.clear();
      journal.clear();
      changed();
    },
  });
  addHappenings(app, definition.happenings ?? [], kit, changed);
  addPracticePage(app, {
    ...definition,
    happenings: definition.happenings ?? [],
    sections: () => definition.page(state),
    revision: () => revision,
  });
  definition.routes(app, kit);
};
