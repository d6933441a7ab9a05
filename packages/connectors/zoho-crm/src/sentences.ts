import type { Words } from '@navette/flow';

/** What Zoho's answers mean for the person who reads them (rules: UX §8). */
export const sentences = {
  accessWithdrawn: {
    en: 'Zoho CRM no longer accepts this connection: its access was withdrawn. Reconnect it, then resume the runs.',
    fr: 'Zoho CRM n’accepte plus cette connexion : son accès a été retiré. Reconnectez-la, puis reprenez les exécutions.',
  },
  tokenRefused: {
    en: 'Zoho CRM no longer accepts this connection. Reconnect it, then resume the runs.',
    fr: 'Zoho CRM n’accepte plus cette connexion. Reconnectez-la, puis reprenez les exécutions.',
  },
  clientRefused: {
    en: 'Zoho doesn’t know this client ID or secret in this region. Compare them with the Zoho API console.',
    fr: 'Zoho ne connaît pas cet identifiant ou ce secret client dans cette région. Comparez-les avec la console d’API Zoho.',
  },
  tooManyTokens: {
    en: 'Zoho gives out no more tokens for some minutes. We try again by ourselves; nothing to do.',
    fr: 'Zoho ne délivre plus de jetons pendant quelques minutes. Nous réessaierons seuls ; rien à faire.',
  },
  scopeMissing: {
    en: 'This connection wasn’t given the permission for this in Zoho CRM. Reconnect it and accept the permissions shown.',
    fr: 'Cette connexion n’a pas reçu cette autorisation dans Zoho CRM. Reconnectez-la et acceptez les autorisations affichées.',
  },
  noPermission: {
    en: 'The Zoho CRM user of this connection may not do that. Ask an administrator of Zoho CRM for the right.',
    fr: 'L’utilisateur Zoho CRM de cette connexion n’y est pas autorisé. Demandez ce droit à un administrateur de Zoho CRM.',
  },
  required: (field: Words): Words => ({
    en: `“${field.en}” is empty and Zoho CRM requires it. Choose data or type a default value.`,
    fr: `« ${field.fr} » est vide et Zoho CRM l’exige. Choisissez une donnée ou saisissez une valeur par défaut.`,
  }),
  duplicate: (field: Words): Words => ({
    en: `Zoho CRM already has a record with the same “${field.en}”. Use “Create or update”, or find it first.`,
    fr: `Zoho CRM a déjà une fiche avec le même champ « ${field.fr} ». Utilisez « Créer ou mettre à jour », ou cherchez-la d’abord.`,
  }),
  refusedValue: (field: Words, expected?: string): Words => ({
    en: `Zoho CRM refused the value of “${field.en}”${expected ? `: it expects ${expected}` : ''}. Choose other data or correct it.`,
    fr: `Zoho CRM a refusé la valeur de « ${field.fr} »${expected ? ` : il attend « ${expected} »` : ''}. Choisissez une autre donnée ou corrigez-la.`,
  }),
  recordMissing: {
    en: 'Zoho CRM has no record with this identifier any more. Choose other data, or find the record first.',
    fr: 'Zoho CRM n’a plus de fiche avec cet identifiant. Choisissez une autre donnée, ou cherchez d’abord la fiche.',
  },
  converted: {
    en: 'This lead was already converted, so Zoho CRM no longer lets it change. Use its contact or account.',
    fr: 'Ce prospect a déjà été converti : Zoho CRM ne permet plus de le modifier. Utilisez son contact ou son compte.',
  },
  inBlueprint: {
    en: 'This record is in a Zoho CRM blueprint, which decides what may change. Move it on there, or change another field.',
    fr: 'Cette fiche suit un blueprint Zoho CRM, qui décide de ce qui peut changer. Faites-la avancer là-bas, ou modifiez un autre champ.',
  },
  notAllowed: {
    en: 'Zoho CRM doesn’t allow this for this record. Check its layout rules and approvals there.',
    fr: 'Zoho CRM ne le permet pas pour cette fiche. Vérifiez-y ses règles de mise en page et d’approbation.',
  },
  limitReached: {
    en: 'A limit of your Zoho CRM edition is reached. Ask for less at once, or change the edition.',
    fr: 'Une limite de votre édition de Zoho CRM est atteinte. Demandez moins à la fois, ou changez d’édition.',
  },
  moduleUnknown: {
    en: 'Zoho CRM doesn’t have this module, or the connection can’t see it. Choose another module.',
    fr: 'Zoho CRM n’a pas ce module, ou la connexion ne le voit pas. Choisissez un autre module.',
  },
  queryRefused: (detail: string): Words => ({
    en: `Zoho CRM can’t read this query${detail ? `, near “${detail}”` : ''}. Correct it and try again.`,
    fr: `Zoho CRM ne peut pas lire cette requête${detail ? `, près de « ${detail} »` : ''}. Corrigez-la, puis réessayez.`,
  }),
  refused: (message: string): Words => ({
    en: `Zoho CRM refused the request: “${message}”. Check the values of this step.`,
    fr: `Zoho CRM a refusé la demande : « ${message} ». Vérifiez les valeurs de cette étape.`,
  }),
  notAPhone: (value: string): Words => ({
    en: `“${value}” isn’t a phone number. Choose other data, or go on only if there is a number.`,
    fr: `« ${value} » n’est pas un numéro de téléphone. Choisissez une autre donnée, ou ne continuez que s’il y a un numéro.`,
  }),
  userUnknown: (value: string): Words => ({
    en: `Zoho CRM has no active user “${value}”. Choose another owner.`,
    fr: `Zoho CRM n’a pas d’utilisateur actif « ${value} ». Choisissez un autre propriétaire.`,
  }),
  nothingFound: {
    en: 'Nothing in Zoho CRM matches, and this step is set to stop then. Change the search or that setting.',
    fr: 'Rien ne correspond dans Zoho CRM, et cette étape est réglée pour s’arrêter alors. Modifiez la recherche ou ce réglage.',
  },
  notADate: (value: string): Words => ({
    en: `“${value}” isn’t a date that Zoho CRM can store. Choose other data or correct it.`,
    fr: `« ${value} » n’est pas une date que Zoho CRM peut enregistrer. Choisissez une autre donnée ou corrigez-la.`,
  }),
} satisfies Record<string, Words | ((...parts: never[]) => Words)>;
