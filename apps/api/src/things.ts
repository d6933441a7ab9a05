import type { Words } from '@navette/flow';
import { ApiError } from './errors.js';

const names = {
  flow: { en: 'flow', fr: 'ce scénario' },
  version: { en: 'version', fr: 'cette version' },
  folder: { en: 'folder', fr: 'ce dossier' },
  run: { en: 'run', fr: 'cette exécution' },
  event: { en: 'event', fr: 'cet événement' },
  connection: { en: 'connection', fr: 'cette connexion' },
  table: { en: 'table', fr: 'cette table' },
  template: { en: 'template', fr: 'ce modèle' },
  connector: { en: 'connector', fr: 'ce connecteur' },
  member: { en: 'member', fr: 'cette personne' },
  invitation: { en: 'invitation', fr: 'cette invitation' },
  calendar: { en: 'calendar', fr: 'ce calendrier' },
  list: { en: 'list', fr: 'cette liste' },
} satisfies Record<string, Words>;

/** The thing, or 404 in words. */
export const found = <T>(thing: T | undefined | null | false, name: keyof typeof names): T => {
  if (thing === undefined || thing === null || thing === false) throw new ApiError('notFound', { thing: names[name] });
  return thing;
};
