import { ui } from '@navette/connector-sdk';
import type { Words } from '@navette/flow';
import { z } from 'zod';

/** Which of the company's numbers; empty means all. */
export const numbers = z
  .array(z.string())
  .default([])
  .meta(
    ui({
      title: { en: 'Numbers', fr: 'Numéros' },
      help: { en: 'Of the company. Empty: all numbers.', fr: 'De l’entreprise. Vide : tous les numéros.' },
      options: 'numbers',
    }),
  );

export const users = z
  .array(z.string())
  .default([])
  .meta(
    ui({
      title: { en: 'Users', fr: 'Utilisateurs' },
      help: { en: 'Empty: all users.', fr: 'Vide : tous les utilisateurs.' },
      options: 'users',
    }),
  );

/** `outbound` needs other words for a missed call than for an answered one. */
export const directionParam = (usual: 'inbound' | 'any', outbound: Words = { en: 'Outgoing', fr: 'Sortants' }) =>
  z
    .enum(['inbound', 'outbound', 'any'])
    .default(usual)
    .meta(
      ui({
        title: { en: 'Direction', fr: 'Sens' },
        labels: { inbound: { en: 'Incoming', fr: 'Entrants' }, outbound, any: { en: 'Both', fr: 'Les deux' } },
      }),
    );
