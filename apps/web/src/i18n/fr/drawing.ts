import type { drawing as english } from '../en/drawing';
import type { French } from '../french';

export const drawing: French<typeof english> = {
  addNote: 'Ajouter une note à côté',
  noteAdded: 'Note ajoutée',
  noteDeleted: 'Note supprimée',
  noteOf: 'Note à côté de {{title}} : {{text}}',
  noteText: 'Texte de la note',
  editNote: 'Modifier la note',
  deleteNote: 'Supprimer la note',
  toFree: 'Placer les étapes librement',
  isFree: 'Position libre : faites glisser les étapes où vous voulez.',
  toAutomatic: 'Disposer automatiquement',
  isAutomatic: 'Disposition automatique',
  tidy: 'Ranger',
  tidied: 'Étapes rangées',
  leaveFree: 'Disposer le scénario automatiquement',
  losesPlaces_one: '{{count}} étape perd la place qui lui a été donnée. Annuler la lui rend.',
  losesPlaces_many: '{{count}} étapes perdent la place qui leur a été donnée. Annuler la leur rend.',
  losesPlaces_other: '{{count}} étapes perdent la place qui leur a été donnée. Annuler la leur rend.',
  nudge: 'Déplacer une note, ou une étape en position libre',
};
