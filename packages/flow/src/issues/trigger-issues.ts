import { advice, blocking } from './row.js';

/** The blocks of a trigger: score threshold, never for, leave early. */
export const triggerIssues = {
  thresholdIncomplete: blocking(
    [
      'The score threshold of “{step}” does not say which number of whom it watches.',
      'Le seuil de « {step} » ne dit pas quel nombre de qui il surveille.',
    ],
    ['Choose the number and the e-mail or identifier.', 'Choisissez le nombre et l’e-mail ou l’identifiant.'],
  ),
  thresholdBackwards: blocking(
    [
      'The threshold is {atLeast}, and it can fire again only below {below}, which is higher.',
      'Le seuil est de {atLeast} et se réarme sous {below}, qui est plus haut.',
    ],
    ['Type a lower number to fall below.', 'Saisissez un nombre plus bas pour le réarmement.'],
  ),
  thresholdNever: blocking(
    [
      '“{data}” has to reach {atLeast}, and “Only if” rules that out: no run would ever start.',
      '« {data} » doit atteindre {atLeast}, ce que « Seulement si » exclut : rien ne démarrerait jamais.',
    ],
    ['Change the threshold or the condition.', 'Modifiez le seuil ou la condition.'],
  ),
  neverForTable: blocking(
    ['“Never for” does not name a lookup table that exists.', '« Jamais pour » ne nomme pas de table de référence existante.'],
    ['Choose a lookup table, or remove the block.', 'Choisissez une table de référence, ou retirez ce bloc.'],
  ),
  neverForValue: blocking(
    ['“Never for” does not say which data to look for in the table.', '« Jamais pour » ne dit pas quelle donnée chercher dans la table.'],
    ['Choose data, such as the e-mail.', 'Choisissez une donnée, par exemple l’e-mail.'],
  ),
  leaveEvent: blocking(
    ['“Leave early” does not say which event ends the run.', '« Sortie anticipée » ne dit pas quel événement termine l’exécution.'],
    ['Choose an event, or remove the rule.', 'Choisissez un événement, ou retirez la règle.'],
  ),
  leaveAlways: blocking(
    [
      '“Leave early” asks for what lets a run in: every run would leave at once.',
      '« Sortie anticipée » demande ce qui laisse entrer : chaque exécution sortirait aussitôt.',
    ],
    ['Change this condition or “Only if”.', 'Modifiez cette condition ou « Seulement si ».'],
  ),
  leaveNever: advice(
    [
      'No run can leave early by this: what lets it in rules that out, and the trigger’s data stays as it is.',
      'Aucune exécution ne peut sortir ainsi : ce qui la laisse entrer l’exclut, et la donnée du déclencheur ne change plus.',
    ],
    ['Choose data of a later step, or remove the rule.', 'Choisissez une donnée d’une étape suivante, ou retirez la règle.'],
  ),
  leaveMatch: blocking(
    ['“Leave early” does not say whose event ends the run.', '« Sortie anticipée » ne dit pas de qui l’événement termine l’exécution.'],
    [
      'Choose the data that the event must hold, such as an e-mail.',
      'Choisissez la donnée que l’événement doit contenir, par exemple un e-mail.',
    ],
  ),
} as const;
