import type { hours as english } from '../en/hours';
import type { French } from '../french';

export const hours: French<typeof english> = {
  body: 'Quand vous travaillez. Les conditions, attentes et échéances s’y tiennent. Un changement vaut dès maintenant ; une attente en cours garde sa fin.',
  week: 'Heures ouvrées',
  open: 'Ouvert {{hours}}',
  copyMonday: 'Copier le lundi sur la semaine',
  closed: 'Fermé',
  from: '{{day}}, plage {{number}}, de',
  to: '{{day}}, plage {{number}}, à',
  addSpan: 'Ajouter une plage le {{day}}',
  removeSpan: 'Retirer {{day}}, plage {{number}}',
  faults: { backwards: 'Cette plage finit avant de commencer.', overlaps: 'Cette plage en recouvre une autre du même jour.' },
  mend: 'Corrigez d’abord les plages en rouge.',
  holidays: 'Jours fériés',
  holidaysOf: 'Pays ou région',
  noHolidays: 'Aucun jour férié',
  closedOn: 'Fermé le',
  ownDays: 'Vos jours de fermeture',
  noOwnDays: 'Aucun pour l’instant. Ajoutez un inventaire, un pont, des congés d’été.',
  addClosed: 'Ajouter un jour de fermeture',
  closedDate: 'Jour de fermeture {{number}}, date',
  closedLabel: 'Jour de fermeture {{number}}, motif',
  closedWhy: 'Motif',
  removeClosed: 'Retirer le jour de fermeture {{number}}',
  saved: 'Heures ouvrées enregistrées.',
};
