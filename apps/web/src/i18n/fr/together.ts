import type { en } from '../en';
import type { French } from '../french';

export const together: French<typeof en.together> = {
  somebody: 'Quelqu’un',
  lost_one: 'La même partie a été modifiée ailleurs : {{count}} de vos modifications ne convient plus.',
  lost_many: 'La même partie a été modifiée ailleurs : {{count}} de vos modifications ne conviennent plus.',
  lost_other: 'La même partie a été modifiée ailleurs : {{count}} de vos modifications ne conviennent plus.',
  cantUndo: {
    step: 'Annulation impossible : {{name}} a modifié cette étape à {{time}}.',
    flow: 'Annulation impossible : {{name}} a modifié cela à {{time}}.',
    mine: 'Annulation impossible : vous avez modifié cela dans une autre fenêtre à {{time}}.',
  },
  conflicts: 'Champs modifiés par deux personnes',
  offline: '{{name}} a modifié ce champ à {{time}}, pendant que vous étiez hors ligne.',
  meanwhile: '{{name}} a modifié ce champ à {{time}}, pendant que vous le modifiiez.',
  offlineMe: 'Vous avez modifié ce champ dans une autre fenêtre à {{time}}, pendant que celle-ci était hors ligne.',
  more_one: 'Encore {{count}} champ après celui-ci',
  more_many: 'Encore {{count}} champs après celui-ci',
  more_other: 'Encore {{count}} champs après celui-ci',
  yours: 'Votre valeur',
  theirs: 'Valeur de {{name}}',
  otherWindow: 'Dans l’autre fenêtre',
  keepMine: 'Garder la mienne',
  keepTheirs: 'Garder celle de {{name}}',
  keepOther: 'Garder l’autre',
  nothing: 'rien',
  showField: 'Montrer le champ',
  setting: 'Réglages du scénario',
  changedStep: '{{name}} a modifié {{step}}',
  changedFlow: '{{name}} a modifié le scénario',
};
