import type { Json, Words } from '@navette/flow';

type ErrorRow = { status: number; sentence: Words; remedy: Words };

/** Every refusal of the API: what happened, and what to do. `{places}` are filled from the error's `words`. */
export const errors = {
  notSignedIn: {
    status: 401,
    sentence: { en: 'You are not signed in, or your session has ended.', fr: 'Vous n’êtes pas connecté, ou votre session est terminée.' },
    remedy: { en: 'Sign in again.', fr: 'Connectez-vous de nouveau.' },
  },
  apiKeyUnknown: {
    status: 401,
    sentence: { en: 'This API key is not known, or it was revoked.', fr: 'Cette clé d’API est inconnue, ou elle a été révoquée.' },
    remedy: { en: 'Make a new key in Settings.', fr: 'Créez une nouvelle clé dans les Réglages.' },
  },
  noOrganisation: {
    status: 403,
    sentence: { en: 'Your account belongs to no organisation.', fr: 'Votre compte n’appartient à aucune organisation.' },
    remedy: { en: 'Ask an admin to invite you.', fr: 'Demandez une invitation à un administrateur.' },
  },
  roleTooLow: {
    status: 403,
    sentence: {
      en: 'This needs the role “{needed}”; yours is “{yours}”.',
      fr: 'Cette action demande le rôle « {needed} » ; le vôtre est « {yours} ».',
    },
    remedy: { en: 'Ask an admin of your organisation.', fr: 'Adressez-vous à un administrateur de votre organisation.' },
  },
  otherOrigin: {
    status: 403,
    sentence: {
      en: 'This request came from another site and was not carried out.',
      fr: 'Cette demande vient d’un autre site et n’a pas été exécutée.',
    },
    remedy: { en: 'Open Navette itself and try again.', fr: 'Ouvrez Navette même et réessayez.' },
  },
  signUpClosed: {
    status: 403,
    sentence: { en: 'New accounts are made by invitation only.', fr: 'Les comptes se créent sur invitation seulement.' },
    remedy: { en: 'Ask an admin to invite you.', fr: 'Demandez une invitation à un administrateur.' },
  },
  personNeeded: {
    status: 403,
    sentence: {
      en: 'Only a person who is signed in may do this, not an API key.',
      fr: 'Seule une personne connectée peut le faire, pas une clé d’API.',
    },
    remedy: { en: 'Do it in Settings, under Team.', fr: 'Faites-le dans les Réglages, sous Équipe.' },
  },
  alreadyMember: {
    status: 409,
    sentence: { en: '{email} is a member already.', fr: '{email} fait déjà partie de l’équipe.' },
    remedy: { en: 'Change the role in the list instead.', fr: 'Changez plutôt le rôle dans la liste.' },
  },
  invitationGone: {
    status: 404,
    sentence: {
      en: 'This invitation was taken up, withdrawn, or is older than 7 days.',
      fr: 'Cette invitation a été acceptée ou retirée, ou date de plus de 7 jours.',
    },
    remedy: { en: 'Sign in, or ask for a new one.', fr: 'Connectez-vous, ou demandez-en une nouvelle.' },
  },
  accountRefused: {
    status: 422,
    sentence: { en: 'The account could not be made: {reason}', fr: 'Le compte n’a pas pu être créé : {reason}' },
    remedy: { en: 'Change it and try again.', fr: 'Modifiez-le et réessayez.' },
  },
  ownAccount: {
    status: 409,
    sentence: { en: 'This is your own account.', fr: 'C’est votre propre compte.' },
    remedy: { en: 'Another admin can do this for you.', fr: 'Un autre administrateur peut le faire pour vous.' },
  },
  signInRefused: {
    status: 401,
    sentence: { en: 'This e-mail and password do not go together.', fr: 'Cette adresse et ce mot de passe ne vont pas ensemble.' },
    remedy: { en: 'Check both and try again.', fr: 'Vérifiez les deux et réessayez.' },
  },
  setupDone: {
    status: 409,
    sentence: { en: 'This installation already has its owner.', fr: 'Cette installation a déjà son propriétaire.' },
    remedy: { en: 'Sign in instead.', fr: 'Connectez-vous plutôt.' },
  },
  setupRefused: {
    status: 422,
    sentence: { en: 'The owner’s account could not be made: {reason}', fr: 'Le compte du propriétaire n’a pas pu être créé : {reason}' },
    remedy: { en: 'Change it and try again.', fr: 'Modifiez-le et réessayez.' },
  },
  fieldsRefused: {
    status: 400,
    sentence: {
      en: 'Something is missing or has the wrong form: {fields}.',
      fr: 'Il manque quelque chose, ou la forme ne convient pas : {fields}.',
    },
    remedy: { en: 'Correct the fields named in the details.', fr: 'Corrigez les champs nommés dans les détails.' },
  },
  notJson: {
    status: 400,
    sentence: { en: 'The request is not readable JSON.', fr: 'La demande n’est pas du JSON lisible.' },
    remedy: {
      en: 'Send JSON with the header Content-Type: application/json.',
      fr: 'Envoyez du JSON avec l’en-tête Content-Type « application/json ».',
    },
  },
  tooLarge: {
    status: 413,
    sentence: { en: 'The request is larger than 1 MB.', fr: 'La demande dépasse 1 Mo.' },
    remedy: {
      en: 'Send less at once, or send an address instead of a file.',
      fr: 'Envoyez moins à la fois, ou une adresse à la place d’un fichier.',
    },
  },
  contentTypeUnknown: {
    status: 415,
    sentence: { en: 'This kind of content is not read here.', fr: 'Ce type de contenu n’est pas lu ici.' },
    remedy: { en: 'Send application/json.', fr: 'Envoyez application/json.' },
  },
  tooMany: {
    status: 429,
    sentence: { en: 'Too many requests in a short time.', fr: 'Trop de demandes en peu de temps.' },
    remedy: { en: 'Wait a minute and try again.', fr: 'Attendez une minute et réessayez.' },
  },
  routeUnknown: {
    status: 404,
    sentence: { en: 'There is nothing at this address.', fr: 'Il n’y a rien à cette adresse.' },
    remedy: { en: 'The addresses are listed at /api/docs.', fr: 'Les adresses sont listées sur /api/docs.' },
  },
  notFound: {
    status: 404,
    sentence: { en: 'This {thing} does not exist, or no longer.', fr: 'Introuvable : {thing}.' },
    remedy: { en: 'Go back to the list and choose another.', fr: 'Revenez à la liste et choisissez-en un autre élément.' },
  },
  draftMovedOn: {
    status: 409,
    sentence: { en: 'The draft was changed elsewhere in the meantime.', fr: 'Le brouillon a été modifié ailleurs entre-temps.' },
    remedy: { en: 'Take the current draft and make the change again.', fr: 'Reprenez le brouillon actuel et refaites la modification.' },
  },
  editRefused: {
    status: 422,
    sentence: { en: 'An edit does not fit the draft: {reason}', fr: 'Une modification ne convient pas au brouillon : {reason}' },
    remedy: { en: 'Take the current draft and make the change again.', fr: 'Reprenez le brouillon actuel et refaites la modification.' },
  },
  flowHasIssues: {
    status: 422,
    sentence: { en: 'Issues prevent publishing: {count}.', fr: 'Des problèmes empêchent la publication : {count}.' },
    remedy: { en: 'Start with the first one in the list.', fr: 'Commencez par le premier de la liste.' },
  },
  testBlocked: {
    status: 422,
    sentence: { en: 'This cannot be tested yet. {issue}', fr: 'Ce test n’est pas encore possible. {issue}' },
    remedy: { en: 'Mend it, then test again.', fr: 'Corrigez, puis testez de nouveau.' },
  },
  nothingToTest: {
    status: 422,
    sentence: { en: 'There is no step to test yet.', fr: 'Il n’y a pas encore d’étape à tester.' },
    remedy: { en: 'Add a step after the trigger.', fr: 'Ajoutez une étape après le déclencheur.' },
  },
  notInTrash: {
    status: 404,
    sentence: { en: 'This flow isn’t in the trash any more.', fr: 'Ce scénario n’est plus dans la corbeille.' },
    remedy: { en: 'Deleted flows are kept for 30 days.', fr: 'Les scénarios supprimés y restent 30 jours.' },
  },
  folderNameTaken: {
    status: 409,
    sentence: { en: 'There is a folder “{name}” already.', fr: 'Il y a déjà un dossier « {name} ».' },
    remedy: { en: 'Use it, or choose another name.', fr: 'Utilisez-le, ou choisissez un autre nom.' },
  },
  folderInItself: {
    status: 409,
    sentence: { en: 'A folder cannot stand in itself.', fr: 'Un dossier ne peut pas se trouver dans lui-même.' },
    remedy: { en: 'Choose another place for it.', fr: 'Choisissez-lui un autre endroit.' },
  },
  flowNeverPublished: {
    status: 409,
    sentence: { en: 'This flow has no published version yet.', fr: 'Ce scénario n’a pas encore de version publiée.' },
    remedy: { en: 'Publish it first, or test the draft.', fr: 'Publiez-le d’abord, ou testez le brouillon.' },
  },
  flowIsOff: {
    status: 409,
    sentence: { en: 'This flow is off, so nothing would run.', fr: 'Ce scénario est inactif : rien ne s’exécuterait.' },
    remedy: { en: 'Switch it on first, or test the draft.', fr: 'Activez-le d’abord, ou testez le brouillon.' },
  },
  fileUnreadable: {
    status: 422,
    sentence: { en: 'This file is not an exported flow: {reason}', fr: 'Ce fichier n’est pas un scénario exporté : {reason}' },
    remedy: { en: 'Choose a file made with “Export”.', fr: 'Choisissez un fichier fait avec « Exporter ».' },
  },
  templateNeedsConnection: {
    status: 422,
    sentence: { en: '“{connection}” is not a connection of {connector}.', fr: '« {connection} » n’est pas une connexion de {connector}.' },
    remedy: { en: 'Choose or make a connection first.', fr: 'Choisissez ou créez d’abord une connexion.' },
  },
  answersContradict: {
    status: 422,
    sentence: { en: '{sentence}', fr: '{sentence}' },
    remedy: { en: 'Change one of the answers.', fr: 'Changez l’une des réponses.' },
  },
  connectionRefused: {
    status: 422,
    sentence: { en: '{sentence}', fr: '{sentence}' },
    remedy: { en: 'Check the values and try again.', fr: 'Vérifiez les valeurs et réessayez.' },
  },
  connectionValues: {
    status: 422,
    sentence: {
      en: 'These fields are missing or have the wrong form: {fields}.',
      fr: 'Ces champs manquent ou n’ont pas la bonne forme : {fields}.',
    },
    remedy: { en: 'Fill them in and try again.', fr: 'Remplissez-les et réessayez.' },
  },
  connectionInUse: {
    status: 409,
    sentence: {
      en: 'Flows use this connection and will get issues: {flows}.',
      fr: 'Des scénarios utilisent cette connexion et auront des problèmes : {flows}.',
    },
    remedy: {
      en: 'Delete it knowingly, or choose another connection in them first.',
      fr: 'Supprimez-la en connaissance de cause, ou choisissez-y d’abord une autre connexion.',
    },
  },
  connectorWithoutAccount: {
    status: 422,
    sentence: { en: '{connector} needs no account.', fr: '{connector} ne demande pas de compte.' },
    remedy: { en: 'Use its steps directly.', fr: 'Utilisez ses étapes directement.' },
  },
  practiceMissing: {
    status: 422,
    sentence: {
      en: 'There is no practice account for {connector} here.',
      fr: 'Il n’y a pas de compte d’essai pour {connector} ici.',
    },
    remedy: { en: 'Connect your own account.', fr: 'Connectez votre propre compte.' },
  },
  practiceAway: {
    status: 503,
    sentence: { en: 'The practice accounts do not answer.', fr: 'Les comptes d’essai ne répondent pas.' },
    remedy: { en: 'Start Navette again, then try once more.', fr: 'Redémarrez Navette, puis réessayez.' },
  },
  optionsNotLoaded: {
    status: 502,
    sentence: { en: 'The list could not be loaded: {sentence}', fr: 'La liste ne s’est pas chargée : {sentence}' },
    remedy: { en: 'Try again or type an identifier.', fr: 'Réessayez ou saisissez un identifiant.' },
  },
  duplicateKey: {
    status: 422,
    sentence: { en: 'Two rows have the same key: {key}.', fr: 'Deux lignes ont la même clé : {key}.' },
    remedy: { en: 'Keep one of the two.', fr: 'Gardez l’une des deux.' },
  },
  tableInUse: {
    status: 409,
    sentence: { en: 'Flows look up values in this table: {flows}.', fr: 'Des scénarios lisent cette table : {flows}.' },
    remedy: {
      en: 'Delete it knowingly, or change those steps first.',
      fr: 'Supprimez-la en connaissance de cause, ou modifiez d’abord ces étapes.',
    },
  },
  calendarInUse: {
    status: 409,
    sentence: { en: 'Flows count by this calendar: {flows}.', fr: 'Des scénarios comptent selon ce calendrier : {flows}.' },
    remedy: {
      en: 'Delete it knowingly, and they count by the usual one; or change them first.',
      fr: 'Supprimez-le en connaissance de cause, et ils compteront selon l’habituel ; ou modifiez-les d’abord.',
    },
  },
  calendarIsUsual: {
    status: 409,
    sentence: { en: 'This is the usual calendar.', fr: 'C’est le calendrier habituel.' },
    remedy: { en: 'Make another one the usual one first.', fr: 'Rendez d’abord un autre calendrier habituel.' },
  },
  csvUnreadable: {
    status: 422,
    sentence: { en: 'The CSV file could not be read at line {line}.', fr: 'Le fichier CSV est illisible à la ligne {line}.' },
    remedy: {
      en: 'The first line names the columns; export the table to see the form.',
      fr: 'La première ligne nomme les colonnes ; exportez la table pour voir la forme.',
    },
  },
  runEnded: {
    status: 409,
    sentence: { en: 'This run has already ended.', fr: 'Cette exécution est déjà terminée.' },
    remedy: { en: 'Replay it to run it again.', fr: 'Rejouez-la pour l’exécuter de nouveau.' },
  },
  runStillGoing: {
    status: 409,
    sentence: { en: 'This run has not ended yet.', fr: 'Cette exécution n’est pas encore terminée.' },
    remedy: { en: 'Wait for its end, or cancel it first.', fr: 'Attendez sa fin, ou annulez-la d’abord.' },
  },
  runNotHeld: {
    status: 409,
    sentence: {
      en: 'This run is not held, so there is nothing to resume.',
      fr: 'Cette exécution n’est pas suspendue : il n’y a rien à reprendre.',
    },
    remedy: { en: 'Read its page again.', fr: 'Relisez sa page.' },
  },
  stepNotWaiting: {
    status: 409,
    sentence: { en: 'This step does not wait for an answer any more.', fr: 'Cette étape n’attend plus de réponse.' },
    remedy: { en: 'Read the run again to see what was decided.', fr: 'Relisez l’exécution pour voir ce qui a été décidé.' },
  },
  engineAway: {
    status: 503,
    sentence: { en: 'The engine isn’t answering just now.', fr: 'Le moteur ne répond pas pour l’instant.' },
    remedy: { en: 'Nothing is lost. Try again in a moment.', fr: 'Rien n’est perdu. Réessayez dans un instant.' },
  },
  stepUnknown: {
    status: 422,
    sentence: { en: 'The version has no step “{step}”.', fr: 'La version n’a pas d’étape « {step} ».' },
    remedy: { en: 'Choose a step of this run.', fr: 'Choisissez une étape de cette exécution.' },
  },
  hookUnknown: {
    status: 404,
    sentence: { en: 'No flow and no connection has this address.', fr: 'Aucun scénario et aucune connexion n’a cette adresse.' },
    remedy: { en: 'Copy the address again from Navette.', fr: 'Copiez de nouveau l’adresse depuis Navette.' },
  },
  signatureWrong: {
    status: 401,
    sentence: { en: '{sentence}', fr: '{sentence}' },
    remedy: { en: 'Give both sides the same secret.', fr: 'Donnez le même secret aux deux côtés.' },
  },
  eventUnreadable: {
    status: 400,
    sentence: {
      en: 'The request was received but could not be read as an event: {reason}',
      fr: 'La demande a été reçue, mais n’a pas pu être lue comme événement : {reason}',
    },
    remedy: { en: 'Compare it with the example of the trigger.', fr: 'Comparez-la avec l’exemple du déclencheur.' },
  },
  databaseAway: {
    status: 503,
    sentence: { en: 'The database does not answer; nothing was accepted.', fr: 'La base de données ne répond pas ; rien n’a été accepté.' },
    remedy: { en: 'Send it again in a few seconds.', fr: 'Renvoyez-la dans quelques secondes.' },
  },
  unexpected: {
    status: 500,
    sentence: {
      en: 'Something went wrong on our side. Reference {reference}.',
      fr: 'Un incident s’est produit de notre côté. Référence {reference}.',
    },
    remedy: { en: 'Try again; if it stays, give us the reference.', fr: 'Réessayez ; si cela persiste, donnez-nous la référence.' },
  },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof errors;

/** What fills a place: the same text in both languages, or one for each. */
export type Filling = string | number | Words;

/** Thrown by any route; `errorAnswer` makes the answer of it. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fillings: Record<string, Filling> = {},
    readonly details?: Json,
  ) {
    super(fill(errors[code].sentence, fillings).en);
  }
  get status(): number {
    return errors[this.code].status;
  }
}

/** Puts the fillings into a sentence's `{places}`. */
export const fill = (sentence: Words, fillings: Record<string, Filling>): Words => {
  const inLanguage = (language: keyof Words) =>
    sentence[language].replace(/\{(\w+)\}/g, (place, name: string) => {
      const filling = fillings[name];
      if (filling === undefined) return place;
      return typeof filling === 'object' ? filling[language] : String(filling);
    });
  return { en: inLanguage('en'), fr: inLanguage('fr') };
};
