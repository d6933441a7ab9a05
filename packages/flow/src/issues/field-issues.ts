import { advice, blocking } from './row.js';

/** Apps, connections, and what is typed into fields. */
export const fieldIssues = {
  connectorUnknown: blocking(
    ['The app “{app}” of “{step}” is not installed here.', 'L’application « {app} » de « {step} » n’est pas installée ici.'],
    ['Install it, or replace the step.', 'Installez-la, ou remplacez l’étape.'],
  ),
  triggerUnknown: blocking(
    ['{app} has no trigger called “{name}”.', '{app} n’a pas de déclencheur nommé « {name} ».'],
    ['Choose another trigger.', 'Choisissez un autre déclencheur.'],
  ),
  actionUnknown: blocking(
    ['{app} has no action called “{name}”.', '{app} n’a pas d’action nommée « {name} ».'],
    ['Choose another action.', 'Choisissez une autre action.'],
  ),
  connectionMissing: blocking(
    ['“{step}” has no connection to {app}.', '« {step} » n’a pas de connexion à {app}.'],
    ['Choose a connection, or add one.', 'Choisissez une connexion, ou ajoutez-en une.'],
  ),
  connectionUnknown: blocking(
    ['The {app} connection of “{step}” no longer exists.', 'La connexion {app} de « {step} » n’existe plus.'],
    ['Choose another connection.', 'Choisissez une autre connexion.'],
  ),
  connectionLost: advice(
    [
      '{app} must be reconnected; until then, runs that reach “{step}” are held.',
      '{app} est à reconnecter ; d’ici là, les exécutions sont suspendues à « {step} ».',
    ],
    ['Reconnect it.', 'Reconnectez l’application.'],
  ),
  fieldMissing: blocking(
    ['“{field}” is empty and {app} requires it.', '« {field} » est vide et {app} l’exige.'],
    ['Choose data or type a default value.', 'Choisissez une donnée ou saisissez une valeur par défaut.'],
  ),
  fieldEmpty: blocking(
    ['“{field}” is empty, and “{step}” cannot do without it.', '« {field} » est vide, et « {step} » ne peut s’en passer.'],
    ['Choose data or type a value.', 'Choisissez une donnée ou saisissez une valeur.'],
  ),
  fieldWrongType: blocking(
    ['“{field}” should be {kind}.', 'La valeur attendue pour « {field} » est {kind}.'],
    ['Change the value, or choose data of that kind.', 'Modifiez la valeur, ou choisissez une donnée de ce type.'],
  ),
  fieldWrongFormat: blocking(
    ['“{value}” in “{field}” is not {kind}.', 'Dans « {field} », « {value} » n’est pas {kind}.'],
    ['Correct the value, or choose data.', 'Corrigez la valeur, ou choisissez une donnée.'],
  ),
  fieldNotAllowed: blocking(
    ['“{value}” is not among the choices of “{field}”.', '« {value} » ne figure pas dans les choix de « {field} ».'],
    ['Choose another value.', 'Choisissez une autre valeur.'],
  ),
  choiceGone: blocking(
    ['“{choice}”, chosen for “{field}”, is no longer in {app}.', '« {choice} », choisi pour « {field} », n’est plus dans {app}.'],
    ['Choose another value, or type it as a custom value.', 'Choisissez une autre valeur, ou saisissez-la comme valeur personnalisée.'],
  ),
  fieldTooLong: blocking(
    ['“{field}” is longer than {limit} characters.', '« {field} » dépasse {limit} caractères.'],
    ['Shorten it.', 'Raccourcissez le texte.'],
  ),
  fieldTooShort: blocking(
    ['“{field}” is shorter than {limit} characters.', '« {field} » compte moins de {limit} caractères.'],
    ['Lengthen it.', 'Complétez le texte.'],
  ),
  numberTooBig: blocking(
    ['“{field}” can be at most {limit}.', '« {field} » ne peut dépasser {limit}.'],
    ['Type a smaller number.', 'Saisissez un nombre plus petit.'],
  ),
  numberTooSmall: blocking(
    ['“{field}” must be at least {limit}.', '« {field} » doit valoir au moins {limit}.'],
    ['Type a bigger number.', 'Saisissez un nombre plus grand.'],
  ),
  numberNotMore: blocking(
    ['“{field}” must be more than {limit}.', '« {field} » doit être supérieur à {limit}.'],
    ['Type a bigger number.', 'Saisissez un nombre plus grand.'],
  ),
  numberNotLess: blocking(
    ['“{field}” must be less than {limit}.', '« {field} » doit être inférieur à {limit}.'],
    ['Type a smaller number.', 'Saisissez un nombre plus petit.'],
  ),
  listTooLong: blocking(
    ['“{field}” can have at most {limit} rows.', '« {field} » peut avoir au plus {limit} lignes.'],
    ['Remove some rows.', 'Retirez des lignes.'],
  ),
  listTooShort: blocking(
    ['“{field}” must have at least {limit} rows.', '« {field} » doit avoir au moins {limit} lignes.'],
    ['Add rows.', 'Ajoutez des lignes.'],
  ),
  fieldUnknown: advice(
    [
      '{app} has no field called “{field}” here, so its value is not sent.',
      '{app} n’a pas ici de champ « {field} » : sa valeur n’est pas envoyée.',
    ],
    ['Remove the field.', 'Retirez le champ.'],
  ),
  secretPlain: blocking(
    [
      '“{field}” is a secret, and what stands in it is not kept as one.',
      '« {field} » est un secret, et sa valeur n’est pas conservée comme tel.',
    ],
    ['Enter it again.', 'Saisissez-le à nouveau.'],
  ),
  secretUnknown: blocking(
    ['The secret of “{field}” is not kept here.', 'Le secret de « {field} » n’est pas conservé ici.'],
    ['Enter it again.', 'Saisissez-le à nouveau.'],
  ),
  triggerPill: blocking(
    [
      '“{field}” of the trigger cannot hold data of a step: it is set before anything runs.',
      '« {field} » du déclencheur ne peut contenir de donnée d’une étape : rien n’a encore eu lieu.',
    ],
    ['Type a value.', 'Saisissez une valeur.'],
  ),
  tableUnknown: blocking(
    ['“{pill}” is looked up in a table that no longer exists.', '« {pill} » est recherché dans une table qui n’existe plus.'],
    ['Choose another table.', 'Choisissez une autre table.'],
  ),
} as const;
