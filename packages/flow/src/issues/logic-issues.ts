import { advice, blocking } from './row.js';

/** Branches, conditions, loops, waits, other flows, failures. */
export const logicIssues = {
  branchEmpty: blocking(
    ['“{step}” has no path to choose.', '« {step} » n’a aucun chemin à choisir.'],
    ['Add a path.', 'Ajoutez un chemin.'],
  ),
  pathEmpty: blocking(
    ['The path “{path}” has no condition.', 'Le chemin « {path} » n’a pas de condition.'],
    ['Add a condition, or delete the path.', 'Ajoutez une condition, ou supprimez le chemin.'],
  ),
  pathTwice: blocking(
    [
      'The path “{path}” goes by the same identifier as another way out.',
      'Le chemin « {path} » porte le même identifiant qu’une autre sortie.',
    ],
    ['Delete the path and add it again.', 'Supprimez le chemin, puis ajoutez-le de nouveau.'],
  ),
  pathNameEmpty: advice(
    ['A path of “{step}” has no name.', 'Un chemin de « {step} » n’a pas de nom.'],
    ['Name the path.', 'Nommez le chemin.'],
  ),
  conditionDataMissing: blocking(
    [
      'A condition of “{where}” does not say which data it looks at.',
      'Une condition de « {where} » ne dit pas quelle donnée elle examine.',
    ],
    ['Choose data, or remove the condition.', 'Choisissez une donnée, ou retirez la condition.'],
  ),
  conditionValueMissing: blocking(
    ['A condition of “{where}” has no value to compare with.', 'Une condition de « {where} » n’a pas de valeur à comparer.'],
    ['Type a value, or choose data.', 'Saisissez une valeur, ou choisissez une donnée.'],
  ),
  conditionEmpty: blocking(
    ['“{where}” holds a group without conditions.', '« {where} » contient un groupe sans condition.'],
    ['Add a condition, or remove the group.', 'Ajoutez une condition, ou retirez le groupe.'],
  ),
  conditionTooDeep: blocking(
    [
      'The conditions of “{where}” are nested more than {limit} levels deep.',
      'Les conditions de « {where} » comptent plus de {limit} niveaux.',
    ],
    ['Use fewer groups, or several branches.', 'Réduisez les groupes, ou utilisez plusieurs aiguillages.'],
  ),
  conditionNever: blocking(
    ['Two conditions of “{where}” can never be true together.', 'Deux conditions de « {where} » ne peuvent jamais être vraies ensemble.'],
    ['Change one of them, or let any of them be enough.', 'Modifiez l’une des deux, ou demandez qu’une seule suffise.'],
  ),
  patternUnusable: blocking(
    [
      'A pattern of “{where}” can’t be read, or could take for ever on a long text.',
      'Un motif de « {where} » est illisible, ou pourrait durer sans fin sur un long texte.',
    ],
    ['Write a simpler pattern, or use “contains”.', 'Écrivez un motif plus simple, ou utilisez « contient ».'],
  ),
  numberAsText: advice(
    ['“{data}” is a number and is compared as text here.', '« {data} » est un nombre, comparé ici comme du texte.'],
    ['Choose “is equal to”, “is at least” or “is less than”.', 'Choisissez « est égal à », « est d’au moins » ou « est inférieur à ».'],
  ),
  loopEmpty: blocking(
    ['The loop “{step}” has no step to repeat.', 'La boucle « {step} » n’a pas d’étape à répéter.'],
    ['Add a step inside it, or delete the loop.', 'Ajoutez-y une étape, ou supprimez la boucle.'],
  ),
  waitMatchMissing: blocking(
    ['“{step}” does not say whose event it waits for.', '« {step} » ne dit pas de qui attendre l’événement.'],
    [
      'Choose the data that the event must hold, such as an e-mail.',
      'Choisissez la donnée que l’événement doit contenir, par exemple un e-mail.',
    ],
  ),
  waitForEver: advice(
    ['“{step}” has no deadline, so a run may wait for ever.', '« {step} » n’a pas de délai : une exécution peut attendre sans fin.'],
    ['Set a deadline.', 'Fixez un délai.'],
  ),
  subflowMissing: blocking(
    ['“{step}” does not say which flow to run.', '« {step} » ne dit pas quel scénario lancer.'],
    ['Choose a flow.', 'Choisissez un scénario.'],
  ),
  subflowOfItself: blocking(
    ['“{step}” runs this very flow, which would never end.', '« {step} » lance ce scénario lui-même, sans fin possible.'],
    ['Choose another flow, or use a loop.', 'Choisissez un autre scénario, ou utilisez une boucle.'],
  ),
  errorPathEmpty: blocking(
    [
      '“{step}” goes to its error path if it fails, but nothing stands on that path.',
      '« {step} » passe par son chemin d’erreur en cas d’échec, mais ce chemin est vide.',
    ],
    ['Add a step to the error path, or let the run stop.', 'Ajoutez une étape au chemin d’erreur, ou laissez l’exécution s’arrêter.'],
  ),
  errorPathUnused: advice(
    [
      'The error path of “{step}” is never taken, because the step is set to do something else if it fails.',
      'Le chemin d’erreur de « {step} » n’est jamais pris : un autre choix est réglé en cas d’échec.',
    ],
    [
      'Choose the error path under “If it fails”, or delete the link.',
      'Choisissez le chemin d’erreur sous « En cas d’échec », ou supprimez le lien.',
    ],
  ),
} as const;
