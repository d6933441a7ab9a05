import type { flowSettings as english } from '../en/flow-settings';
import type { French } from '../french';

export const flowSettings: French<typeof english> = {
  open: 'Réglages du scénario',
  title: 'Réglages de « {{name}} »',
  withNextVersion: 'Tout ce qui précède fait partie du brouillon : les exécutions s’y plient dès la publication de la prochaine version.',
  atOnce: 'Aussitôt',
  tooLate: 'Un événement peut arriver trop tard pour servir',
  tooLateHelp:
    'Ce qui a dû attendre davantage, parce que Navette était arrêté ou débordé, n’est pas exécuté. Cela reste dans Événements, d’où on peut l’exécuter.',
  tooLateAfter: 'Trop tard pour servir après',
  folder: 'Dossier',
  noFolder: 'Sans dossier',
  labels: 'Étiquettes',
  labelsHelp: 'Saisissez-en une puis Entrée, ou choisissez-en une d’un autre scénario.',
  watch: 'Silence',
  watchHelp: 'Quand l’accueil et la liste des scénarios disent qu’il ne s’exécute plus.',
  watches: {
    habit: 'Selon son habitude : après un silence plus long que tous ceux d’avant',
    after: 'Après une durée que je choisis',
    never: 'Jamais',
  },
  watchAfter: 'Prévenir sans exécution depuis',
};
