import type { Words } from '@navette/flow';

/** Every sentence that the SDK itself says. `app` is the app's own title. Rules: UX.md §8 (who acts, two sentences, no codes). */
export const sentences = {
  notAnswering: (app: Words): Words => ({
    en: `${app.en} isn’t answering. We keep trying; nothing to do for now.`,
    fr: `${app.fr} ne répond pas. Nous réessayons ; rien à faire pour l’instant.`,
  }),
  slowDown: (app: Words): Words => ({
    en: `${app.en} asks us to slow down. We try again by ourselves; nothing to do.`,
    fr: `${app.fr} nous demande de ralentir. Nous réessaierons seuls ; rien à faire de votre côté.`,
  }),
  turnedAway: (app: Words): Words => ({
    en: `${app.en} takes only so many requests a second, and others go first. We try again by ourselves; nothing to do.`,
    fr: `${app.fr} limite le nombre de requêtes par seconde, et d’autres passent avant. Nous réessaierons seuls ; rien à faire.`,
  }),
  connectionLost: (app: Words): Words => ({
    en: `${app.en} no longer accepts this connection. Reconnect it, then resume the runs.`,
    fr: `${app.fr} n’accepte plus cette connexion. Reconnectez-la, puis reprenez les exécutions.`,
  }),
  notAllowed: (app: Words): Words => ({
    en: `${app.en} doesn’t allow this connection to do that. Give its account the permission, or choose another connection.`,
    fr: `${app.fr} n’autorise pas cette connexion à le faire. Donnez ce droit à son compte, ou choisissez une autre connexion.`,
  }),
  notAuthorised: (app: Words): Words => ({
    en: `${app.en} wants to know who is asking. Add the header or key that it expects to this step.`,
    fr: `${app.fr} veut savoir qui fait la demande. Ajoutez à cette étape l’en-tête ou la clé attendue.`,
  }),
  notFound: (app: Words): Words => ({
    en: `${app.en} doesn’t know what this step asks for. Check the identifier or the address in the step.`,
    fr: `${app.fr} ne connaît pas ce que demande cette étape. Vérifiez l’identifiant ou l’adresse dans l’étape.`,
  }),
  refused: (app: Words, message?: string): Words => {
    const said = message ? shorten(message, 90) : undefined;
    return {
      en: `${app.en} refused the request${said ? `: “${said}”` : ''}. Check the values of this step.`,
      fr: `${app.fr} a refusé la demande${said ? ` : « ${said} »` : ''}. Vérifiez les valeurs de cette étape.`,
    };
  },
  outcomeUnknown: (app: Words): Words => ({
    en: `We sent ${app.en} a request and got no answer. Check there whether it was done, then choose.`,
    fr: `Nous avons envoyé une demande à ${app.fr}, sans réponse. Vérifiez si elle a été faite, puis choisissez.`,
  }),
  notData: (app: Words): Words => ({
    en: `${app.en} answered with a web page instead of data. We keep trying; nothing to do for now.`,
    fr: `${app.fr} a répondu par une page web au lieu de données. Nous réessayons ; rien à faire pour l’instant.`,
  }),
  tooLarge: (app: Words): Words => ({
    en: `${app.en} sent an answer above 10 MB, which we don’t read. Ask for less in this step.`,
    fr: `${app.fr} a envoyé une réponse de plus de 10 Mo, que nous ne lisons pas. Demandez-en moins dans cette étape.`,
  }),
  redirected: (app: Words): Words => ({
    en: `${app.en} sends this request on to another address, and we don’t follow. Use the final address.`,
    fr: `${app.fr} renvoie cette demande vers une autre adresse, et nous ne suivons pas. Utilisez l’adresse finale.`,
  }),
  certificate: (app: Words): Words => ({
    en: `The certificate of ${app.en} can’t be trusted, so nothing was sent. Its owner must renew it.`,
    fr: `Le certificat de ${app.fr} n’est pas fiable : rien n’a été envoyé. Son propriétaire doit le renouveler.`,
  }),
  privateAddress: (host: string): Words => ({
    en: `“${shorten(host, 60)}” is inside a private network. Use an address that can be reached from the internet.`,
    fr: `« ${shorten(host, 60)} » se trouve dans un réseau privé. Utilisez une adresse accessible depuis Internet.`,
  }),
  notAnAddress: (address: string): Words => ({
    en: `“${shorten(address, 60)}” is not a web address. Write it in full, for example https://example.com/orders.`,
    fr: `« ${shorten(address, 60)} » n’est pas une adresse web. Écrivez-la en entier, par exemple https://example.com/orders.`,
  }),
  otherHost: (app: Words, host: string): Words => ({
    en: `“${shorten(host, 60)}” doesn’t belong to ${app.en}, so its key was not sent there. Use an address of ${app.en}.`,
    fr: `« ${shorten(host, 60)} » n’appartient pas à ${app.fr} : sa clé n’y a pas été envoyée. Utilisez une adresse de ${app.fr}.`,
  }),
  fieldEmpty: (field: Words): Words => ({
    en: `“${field.en}” is empty and this step requires it. Choose data or type a default value.`,
    fr: `« ${field.fr} » est vide et cette étape l’exige. Choisissez une donnée ou saisissez une valeur par défaut.`,
  }),
  fieldRefused: (field: Words): Words => ({
    en: `“${field.en}” has a value that this step can’t use. Check the value or its type.`,
    fr: `« ${field.fr} » a une valeur que cette étape ne peut pas utiliser. Vérifiez la valeur ou son type.`,
  }),
  unexpectedAnswer: (app: Words): Words => ({
    en: `${app.en} answered in a form that we don’t know. The connector needs to be mended; the answer is in Details.`,
    fr: `${app.fr} a répondu sous une forme inconnue. Le connecteur est à corriger ; la réponse est dans Détails.`,
  }),
  ourFault: (reference: string): Words => ({
    en: `Something went wrong on our side. The run is safe and tries again by itself. Reference ${reference}.`,
    fr: `Un incident s’est produit de notre côté. L’exécution est intacte et réessaiera seule. Référence ${reference}.`,
  }),
} as const;

const shorten = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
};
