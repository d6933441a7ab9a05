import { type Language, literal, type Step, type StepKind, type Words } from '@navette/flow';
import { fold } from '../../format/fold';
import { startingWait } from '../forms/starting-wait';
import type { StepOption } from './step-option';

type Row = { title: Words; detail: Words; synonyms: string; kind: StepKind; make(id: string, language: Language): Step };

const pathLabel: Words = { en: 'Yes', fr: 'Oui' };

/** Our own steps, in the order of the list. Titles are those of the glossary. */
const rows = {
  branch: {
    title: { en: 'Branch', fr: 'Aiguillage' },
    detail: { en: 'Choose between paths by conditions', fr: 'Choisir entre des chemins selon des conditions' },
    synonyms: 'if condition filter split si filtre sinon router',
    kind: 'branch',
    make: (id, language) => ({
      id,
      kind: 'branch',
      mode: 'first',
      paths: [{ id: 'yes', label: pathLabel[language], when: { kind: 'all', of: [] } }],
    }),
  },
  loop: {
    title: { en: 'Loop', fr: 'Boucle' },
    detail: { en: 'Steps run once for each item of a list', fr: 'Des étapes pour chaque élément d’une liste' },
    synonyms: 'for each list repeat pour chaque liste iterate',
    kind: 'loop',
    make: (id) => ({ id, kind: 'loop', items: literal(''), concurrency: 1 }),
  },
  wait: {
    title: { en: 'Wait', fr: 'Attente' },
    detail: { en: 'For a while, or until a date', fr: 'Un certain temps, ou jusqu’à une date' },
    synonyms: 'delay sleep pause delai attendre duree until',
    kind: 'wait',
    make: (id) => ({ id, kind: 'wait', for: startingWait('duration') }),
  },
  waitForEvent: {
    title: { en: 'Wait for an event', fr: 'Attendre un événement' },
    detail: { en: 'Until something happens, or it is too late', fr: 'Jusqu’à ce que quelque chose arrive, ou trop tard' },
    synonyms: 'answer reply webhook reponse evenement attente',
    kind: 'wait',
    make: (id) => ({ id, kind: 'wait', for: startingWait('event') }),
  },
  approval: {
    title: { en: 'Ask for an approval', fr: 'Demander une approbation' },
    detail: { en: 'Somebody decides how to go on', fr: 'Quelqu’un décide de la suite' },
    synonyms: 'approve decide human validation humain valider',
    kind: 'wait',
    make: (id) => ({ id, kind: 'wait', for: startingWait('approval') }),
  },
  subflow: {
    title: { en: 'Run another flow', fr: 'Exécuter un autre scénario' },
    detail: { en: 'With data of this one', fr: 'Avec des données de celui-ci' },
    synonyms: 'subflow sub call reuse sous-scenario appeler',
    kind: 'subflow',
    make: (id) => ({ id, kind: 'subflow', flowId: '', input: { kind: 'fields', fields: {} }, waitForResult: true }),
  },
  stop: {
    title: { en: 'Stop here', fr: 'Arrêter ici' },
    detail: { en: 'End the whole run', fr: 'Terminer toute l’exécution' },
    synonyms: 'end finish exit fin terminer quitter',
    kind: 'stop',
    make: (id) => ({ id, kind: 'stop', as: 'done' }),
  },
} satisfies Record<string, Row>;

export const logicOptions = (language: Language): StepOption[] =>
  Object.entries(rows).map(([name, row]) => ({
    key: `logic/${name}`,
    title: row.title[language],
    detail: row.detail[language],
    names: fold(`${row.title.en} ${row.title.fr}`),
    haystack: fold(Object.values({ ...row.title, detailEn: row.detail.en, detailFr: row.detail.fr, synonyms: row.synonyms }).join(' ')),
    connector: undefined,
    name: row.title[language],
    make: row.make,
  }));
