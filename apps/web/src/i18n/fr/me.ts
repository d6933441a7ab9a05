import type { me as english } from '../en/me';
import type { French } from '../french';

export const me: French<typeof english> = {
  title: 'Mes préférences',
  description: 'L’allure et le comportement de Navette pour vous, dans ce navigateur.',
  looks: 'Thème et mouvement',
  still: 'Aucun mouvement',
  stillHelp: 'Rien ne glisse ni ne s’estompe. Sans cela, Navette suit le réglage de votre système.',
  letters: 'Les lettres seules agissent',
  lettersHelp: 'G puis H va à l’accueil, N crée un scénario… Les touches avec Ctrl marchent toujours.',
  placeTitle: 'Pour les nouveaux scénarios',
  placeBody: 'Fuseau horaire et pays des nouveaux scénarios.',
  placeSaved: 'Retenu pour les nouveaux scénarios.',
};
