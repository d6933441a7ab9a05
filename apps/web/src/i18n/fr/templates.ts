import type { templates as english } from '../en/templates';
import type { French } from '../french';

export const templates: French<typeof english> = {
  title: 'Modèles',
  description: 'Des scénarios déjà dessinés. Choisissez les comptes, regardez, publiez.',
  use: 'Utiliser ce modèle',
  needs: 'Demande {{apps}}',
  needsNothing: 'Ne demande aucun compte',
  setUpTitle: 'Préparer « {{name}} »',
  account: 'Quel compte {{app}} ?',
  accountHelp: 'Vous pourrez en changer plus tard, à chaque étape.',
  choose: 'Choisir un compte',
  connect: 'Connecter {{app}}',
  practice: 'Utiliser un compte d’essai',
  practiceHelp: 'Un {{app}} fictif pour s’exercer. Rien ne sort de Navette.',
  practiceReady: 'Compte d’essai prêt.',
  create: 'Créer le scénario',
  createHelp: 'Le résultat est un brouillon : rien ne s’exécute avant la publication.',
  later: 'Décider plus tard, dans l’éditeur',
  preview: 'À quoi il ressemblera',
  unknown: 'Ce modèle n’existe plus.',
};
