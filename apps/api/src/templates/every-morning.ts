import { literal } from '@navette/flow';
import { documentOf } from './document-of.js';
import type { Template } from './template.js';

export const everyMorning: Template = {
  id: 'every-morning',
  title: { en: 'Every morning → web request', fr: 'Chaque matin → requête web' },
  description: {
    en: 'Asks a web address every day at 09:00; add what should happen with the answer.',
    fr: 'Interroge une adresse web chaque jour à 09:00 ; ajoutez ce qu’il faut faire de la réponse.',
  },
  connections: [],
  connectors: ['core'],
  make: (context) =>
    documentOf(
      context,
      [
        {
          id: 'trigger',
          kind: 'trigger',
          connector: 'core',
          trigger: 'schedule',
          params: {
            kind: literal('daily'),
            time: literal('09:00'),
            ...(context.habits.timeZone && { timeZone: literal(context.habits.timeZone) }),
          },
        },
        { id: 'ask', kind: 'action', connector: 'core', action: 'http-get', params: { url: literal('https://example.com/') } },
      ],
      [{ from: 'trigger', exit: 'next', to: 'ask' }],
    ),
};
