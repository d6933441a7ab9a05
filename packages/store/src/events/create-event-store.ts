import type pg from 'pg';
import type { EventStore } from '../store.js';
import { createAcceptor } from './accept-events.js';
import { createEventLists } from './list-events.js';
import { createRefuser } from './refuse-event.js';
import { createRouter } from './route-events.js';

export const createEventStore = (pools: { people: pg.Pool; ingress: pg.Pool; dispatch: pg.Pool }): EventStore => ({
  accept: createAcceptor(pools.ingress),
  refuse: createRefuser(pools.people),
  routeSome: createRouter(pools.dispatch),
  ...createEventLists(pools.people),
});
