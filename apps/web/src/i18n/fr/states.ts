import type { states as english } from '../en/states';
import type { French } from '../french';

export const states: French<typeof english> = {
  running: 'En cours',
  waiting: 'En attente',
  held: 'Suspendue',
  done: 'Terminée',
  failed: 'Échouée',
  cancelled: 'Annulée',
  skipped: 'Ignorée',
  notReached: 'Pas encore atteinte',
  retrying: 'Nouvel essai à {{time}}',
  until: 'jusqu’à {{time}}',
  attempt: 'essai {{count}}',
  turns_one: '{{count}} élément',
  turns_many: '{{count}} éléments',
  turns_other: '{{count}} éléments',
  turnsDone: '{{done}} sur {{count}}',
  means: {
    running: 'Au travail en ce moment',
    waiting: 'Comme prévu : une heure, un événement ou une approbation',
    held: 'Quelqu’un doit agir',
    done: 'Arrivée à son terme',
    failed: 'Terminée par une erreur ; peut être rejouée',
    cancelled: 'Arrêtée par une personne ou une règle',
    skipped: 'Chemin non emprunté, ou étape désactivée',
  },
  who: {
    you: 'Vous',
    admin: 'Votre administrateur',
    nobody: 'Personne',
    app: 'L’application',
    developer: 'Développeur du connecteur',
  },
  whoActs: 'Agit maintenant : {{who}}',
  whoRetry: 'Personne, nous réessayons à {{time}}',
};
