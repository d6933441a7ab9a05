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
};
