import { advice, blocking } from './row.js';

/** Triggers, links, order and size. */
export const structureIssues = {
  nameEmpty: blocking(['This flow has no name.', 'Ce scénario n’a pas de nom.'], ['Give it a name.', 'Donnez-lui un nom.']),
  timeZoneUnknown: blocking(
    ['“{zone}” is not a time zone that we know.', 'Le fuseau horaire « {zone} » est inconnu.'],
    ['Choose a time zone in the flow settings.', 'Choisissez un fuseau dans les réglages du scénario.'],
  ),
  triggerMissing: blocking(
    ['This flow has no trigger, so nothing can start it.', 'Ce scénario n’a pas de déclencheur : rien ne peut le lancer.'],
    ['Choose what starts it.', 'Choisissez ce qui le lance.'],
  ),
  triggerTwice: blocking(
    ['This flow has {count} triggers, and it can have only one.', 'Ce scénario a {count} déclencheurs ; il ne peut en avoir qu’un.'],
    ['Delete “{step}”, or make it its own flow.', 'Supprimez « {step} », ou faites-en un scénario à part.'],
  ),
  triggerOff: blocking(
    ['The trigger is switched off, so nothing can start this flow.', 'Le déclencheur est désactivé : rien ne peut lancer ce scénario.'],
    ['Switch the trigger on.', 'Activez le déclencheur.'],
  ),
  triggerInLoop: blocking(
    [
      'The trigger stands in a loop; it can only stand before everything else.',
      'Le déclencheur est dans une boucle ; il doit précéder tout le reste.',
    ],
    ['Move it out of the loop.', 'Sortez-le de la boucle.'],
  ),
  flowEmpty: advice(
    [
      'Nothing comes after the trigger, so this flow does nothing yet.',
      'Rien ne suit le déclencheur : ce scénario ne fait rien pour l’instant.',
    ],
    ['Add a step.', 'Ajoutez une étape.'],
  ),
  frameUnknown: blocking(
    ['“{step}” stands in a loop that no longer exists.', '« {step} » se trouve dans une boucle qui n’existe plus.'],
    ['Move the step out of it, or restore the loop.', 'Sortez-en l’étape, ou restaurez la boucle.'],
  ),
  linkToMissingStep: blocking(
    ['A link from “{step}” leads to a step that was deleted.', 'Un lien partant de « {step} » mène à une étape supprimée.'],
    ['Delete the link, or restore the step.', 'Supprimez le lien, ou restaurez l’étape.'],
  ),
  linkFromMissingStep: blocking(
    ['A link to “{step}” comes from a step that was deleted.', 'Un lien vers « {step} » vient d’une étape supprimée.'],
    ['Delete the link, or restore the step.', 'Supprimez le lien, ou restaurez l’étape.'],
  ),
  linkLost: blocking(
    ['A link joins two steps that were deleted.', 'Un lien relie deux étapes supprimées.'],
    ['Delete the link.', 'Supprimez le lien.'],
  ),
  linkTwice: advice(
    ['“{from}” is linked to “{to}” twice by the same way out.', '« {from} » est relié deux fois à « {to} » par la même sortie.'],
    ['Delete one of the two links.', 'Supprimez l’un des deux liens.'],
  ),
  linkIntoTrigger: blocking(
    ['“{step}” leads to the trigger, and nothing can come before a trigger.', '« {step} » mène au déclencheur, que rien ne peut précéder.'],
    ['Delete the link.', 'Supprimez le lien.'],
  ),
  linkAcrossLoop: blocking(
    ['The link from “{from}” to “{to}” crosses the edge of a loop.', 'Le lien de « {from} » à « {to} » franchit le bord d’une boucle.'],
    [
      'Link steps inside the loop, or go on from the loop itself.',
      'Reliez des étapes dans la boucle, ou continuez depuis la boucle elle-même.',
    ],
  ),
  exitUnknown: blocking(
    ['“{step}” no longer has the way out “{exit}” that a link uses.', '« {step} » n’a plus la sortie « {exit} » qu’un lien utilise.'],
    ['Delete the link, or draw it from another way out.', 'Supprimez le lien, ou tracez-le depuis une autre sortie.'],
  ),
  stopHasLinks: blocking(
    ['“{step}” ends the run, so nothing can come after it.', '« {step} » met fin à l’exécution : rien ne peut suivre.'],
    ['Delete the links after it, or delete the step.', 'Supprimez les liens qui suivent, ou l’étape.'],
  ),
  circle: blocking(
    ['These steps lead back to each other: {steps}.', 'Ces étapes se renvoient l’une à l’autre : {steps}.'],
    ['Delete one of the links between them.', 'Supprimez l’un des liens entre elles.'],
  ),
  stepUnlinked: advice(
    ['Nothing leads to “{step}”, so it will never run.', 'Rien ne mène à « {step} » : cette étape ne sera jamais exécutée.'],
    ['Link it to a step before it, or delete it.', 'Reliez-la à une étape précédente, ou supprimez-la.'],
  ),
  stepUnreachable: advice(
    [
      '“{step}” cannot be reached from the trigger, so it will never run.',
      '« {step} » est hors d’atteinte du déclencheur et ne sera jamais exécutée.',
    ],
    ['Link the steps before it to the flow, or delete them.', 'Reliez au scénario les étapes qui précèdent, ou supprimez-les.'],
  ),
  stepsMany: advice(
    ['Long flow: {count} steps.', 'Long scénario : {count} étapes.'],
    ['Select a part and make it its own flow.', 'Sélectionnez une partie et faites-en un scénario à part.'],
  ),
  stepsTooMany: blocking(
    [
      'This flow has {count} steps; {limit} is the most that one flow can have.',
      'Ce scénario a {count} étapes ; le maximum est de {limit}.',
    ],
    ['Select a part and make it its own flow.', 'Sélectionnez une partie et faites-en un scénario à part.'],
  ),
} as const;
