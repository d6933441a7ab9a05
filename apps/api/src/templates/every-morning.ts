import { literal } from '@navette/flow';
import { documentOf } from './document-of.js';
import { Drawing } from './drawing.js';
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
  questions: [
    {
      id: 'time',
      kind: 'text',
      format: 'time',
      title: { en: 'At what time?', fr: 'À quelle heure ?' },
      label: { en: 'Time of day', fr: 'Heure' },
      initial: '09:00',
    },
    {
      id: 'url',
      kind: 'text',
      format: 'uri',
      title: { en: 'Which address should be asked?', fr: 'Quelle adresse interroger ?' },
      label: { en: 'Web address', fr: 'Adresse web' },
      initial: 'https://example.com/',
    },
  ],
  make: (context) => {
    const { habits, answers } = context;
    const drawing = Drawing.from({
      id: 'trigger',
      kind: 'trigger',
      connector: 'core',
      trigger: 'schedule',
      params: {
        kind: literal('daily'),
        time: literal(answers.text('time')),
        ...(habits.timeZone && { timeZone: literal(habits.timeZone) }),
      },
    });
    return documentOf(
      context,
      drawing.next({ id: 'ask', kind: 'action', connector: 'core', action: 'http-get', params: { url: literal(answers.text('url')) } }),
    );
  },
};
