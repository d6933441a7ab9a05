import type { keys as english } from '../en/keys';
import type { French } from '../french';

export const keys: French<typeof english> = {
  title: 'Raccourcis clavier',
  everywhere: 'Partout',
  goTo: 'Aller à une page',
  flows: 'Dans la liste des scénarios',
  editor: 'Dans l’éditeur',
  areOff: 'Les lettres seules sont désactivées.',
  switchOn: 'Les activer',
  palette: 'Chercher ou agir',
  sheet: 'Afficher ces raccourcis',
  nextRegion: 'Partie suivante de la page',
  close: 'Fermer ce qui est au-dessus',
  newFlow: 'Nouveau scénario',
  otherRow: 'Une autre ligne',
  openRow: 'L’ouvrir',
  switchFlow: 'L’activer ou l’arrêter',
  renameFlow: 'Le renommer',
  otherStep: 'Une autre étape',
  nextIssue: 'Problème suivant',
  outline: 'Schéma ou plan',
  fit: 'Voir tout le scénario',
  zoom: 'Agrandir, réduire',
};
