import type { Words } from '@navette/flow';

/** What Ringover's answers mean for the person who reads them (rules: UX §8). */
export const sentences = {
  keyRefused: {
    en: 'Ringover no longer accepts this API key. Paste a new one from Dashboard → Developer → API keys.',
    fr: 'Ringover n’accepte plus cette clé d’API. Collez-en une nouvelle depuis Dashboard → Développeur → Clés d’API.',
  },
  readOnly: {
    en: 'The Ringover key may only read here. Give it the right to write in Dashboard → Developer → API keys.',
    fr: 'La clé Ringover ne permet ici que la lecture. Donnez-lui le droit d’écriture dans Dashboard → Développeur → Clés d’API.',
  },
  notYourNumber: {
    en: 'Ringover refused the sender: this number doesn’t belong to the account. Choose one of its numbers.',
    fr: 'Ringover a refusé l’expéditeur : ce numéro n’appartient pas au compte. Choisissez un de ses numéros.',
  },
  rightMissing: (detail: string): Words => ({
    en: `Ringover refused it: “${detail}”. Check the rights of the API key in Dashboard → Developer.`,
    fr: `Ringover l’a refusé : « ${detail} ». Vérifiez les droits de la clé d’API dans Dashboard → Développeur.`,
  }),
  paymentRequired: {
    en: 'Ringover asks for payment before doing this. Check credit and plan in the Ringover dashboard.',
    fr: 'Ringover demande un paiement avant de le faire. Vérifiez le crédit et la formule dans le Dashboard Ringover.',
  },
  notFound: {
    en: 'Ringover doesn’t know this identifier. Check it, or choose the data of an earlier step.',
    fr: 'Ringover ne connaît pas cet identifiant. Vérifiez-le ou choisissez une donnée d’une étape précédente.',
  },
  refused: (detail: string): Words => ({
    en: `Ringover refused the request: “${detail}”. Change the value and try again.`,
    fr: `Ringover a refusé la demande : « ${detail} ». Modifiez la valeur, puis réessayez.`,
  }),
  notAPhone: (value: string): Words => ({
    en: `“${value}” isn’t a phone number that Ringover can reach. Choose other data or correct it.`,
    fr: `« ${value} » n’est pas un numéro que Ringover peut joindre. Choisissez une autre donnée ou corrigez-la.`,
  }),
  periodReversed: {
    en: 'The period ends before it begins. Exchange the two dates.',
    fr: 'La période se termine avant de commencer. Inversez les deux dates.',
  },
  notJson: {
    en: 'The request isn’t readable JSON, so it can’t come from Ringover.',
    fr: 'La requête n’est pas du JSON lisible : elle ne peut pas venir de Ringover.',
  },
  keyMissing: {
    en: 'This connection has no webhook key yet. Paste the one that Ringover shows in Developer → Webhooks.',
    fr: 'Cette connexion n’a pas encore de clé de webhook. Collez celle que Ringover affiche dans Développeur → Webhooks.',
  },
  signatureMissing: {
    en: 'The request carries no signature, so it can’t be shown to come from Ringover.',
    fr: 'La requête ne porte pas de signature : rien ne prouve qu’elle vient de Ringover.',
  },
  signatureWrong: {
    en: 'The signature doesn’t match the webhook key of this connection. Compare the key with Developer → Webhooks.',
    fr: 'La signature ne correspond pas à la clé de webhook de cette connexion. Comparez la clé avec Développeur → Webhooks.',
  },
  bodyDiffers: {
    en: 'The signed content differs from the content received, so the request was refused.',
    fr: 'Le contenu signé diffère du contenu reçu : la requête a été refusée.',
  },
  addressDiffers: {
    en: 'The request was signed for another address, so it was refused here.',
    fr: 'La requête a été signée pour une autre adresse : elle est refusée ici.',
  },
} satisfies Record<string, Words | ((detail: string) => Words)>;
