import { advice, blocking } from './row.js';

/** Data of other steps. */
export const pillIssues = {
  pillBroken: blocking(
    ['“{pill}” came from a step that was deleted.', '« {pill} » venait d’une étape supprimée.'],
    ['Choose other data or restore the step.', 'Choisissez une autre donnée ou restaurez l’étape.'],
  ),
  pillTooEarly: blocking(
    [
      '“{pill}” comes from “{from}”, which does not run before this step.',
      '« {pill} » vient de « {from} », qui n’a pas lieu avant cette étape.',
    ],
    [
      'Choose data of an earlier step, or move “{from}” before this one.',
      'Choisissez une donnée d’une étape précédente, ou placez « {from} » avant celle-ci.',
    ],
  ),
  pillOutOfLoop: blocking(
    ['“{pill}” exists only inside the loop “{loop}”.', '« {pill} » n’existe que dans la boucle « {loop} ».'],
    ['Use the results of the loop, or move this step into it.', 'Utilisez les résultats de la boucle, ou placez-y cette étape.'],
  ),
  pillOfOpenLoop: blocking(
    ['“{pill}” is known only once the loop “{loop}” is done.', '« {pill} » n’est connu qu’une fois la boucle « {loop} » terminée.'],
    ['Use the loop’s item, or move this step after the loop.', 'Utilisez l’élément de la boucle, ou placez cette étape après elle.'],
  ),
  pillMayBeEmpty: advice(
    [
      '“{pill}” may be empty: “{from}” does not give data on every path to this step.',
      '« {pill} » peut être vide : « {from} » ne donne pas de donnée sur tous les chemins.',
    ],
    ['Set a default value.', 'Prévoyez une valeur par défaut.'],
  ),
  pillOfOffStep: advice(
    ['“{pill}” is empty, because “{from}” is switched off.', '« {pill} » est vide, car « {from} » est désactivée.'],
    ['Switch the step on, or choose other data.', 'Activez l’étape, ou choisissez une autre donnée.'],
  ),
} as const;
