import type { Words } from '@navette/flow';

/** What a mail server's answers mean for the person who reads them (rules: UX §8). */
export const sentences = {
  serverAway: (host: string, port: string): Words => ({
    en: `Nothing answers at “${host}”, port ${port}. Check the server’s name and the port.`,
    fr: `Rien ne répond à « ${host} », port ${port}. Vérifiez le nom du serveur et le port.`,
  }),
  notAnswering: (host: string): Words => ({
    en: `The mail server “${host}” isn’t answering. We keep trying; nothing to do for now.`,
    fr: `Le serveur de messagerie « ${host} » ne répond pas. Nous réessayons ; rien à faire pour l’instant.`,
  }),
  busy: (host: string): Words => ({
    en: `The mail server “${host}” can’t take the mail just now. We try again by ourselves; nothing to do.`,
    fr: `Le serveur de messagerie « ${host} » ne peut pas prendre l’e-mail pour le moment. Nous réessaierons seuls ; rien à faire.`,
  }),
  noEncryption: (host: string): Words => ({
    en: `No safe connection to “${host}” could be made, so nothing was sent. Choose another encryption, or check its certificate.`,
    fr: `Aucune connexion sûre à « ${host} » n’a pu être établie : rien n’a été envoyé. Choisissez un autre chiffrement ou vérifiez son certificat.`,
  }),
  signInRefused: (host: string): Words => ({
    en: `The mail server “${host}” refused the sign-in. Check user and password; some providers want an app password.`,
    fr: `Le serveur de messagerie « ${host} » a refusé la connexion. Vérifiez l’utilisateur et le mot de passe ; certains exigent un mot de passe d’application.`,
  }),
  addressRefused: (host: string, address: string): Words => ({
    en: `The mail server “${host}” refused ${address}. Correct the address, then replay the run.`,
    fr: `Le serveur de messagerie « ${host} » a refusé ${address}. Corrigez l’adresse, puis rejouez l’exécution.`,
  }),
  senderRefused: (host: string): Words => ({
    en: `The mail server “${host}” refused the sender. Give the connection an address that this account may send from.`,
    fr: `Le serveur de messagerie « ${host} » a refusé l’expéditeur. Donnez à la connexion une adresse depuis laquelle ce compte peut envoyer.`,
  }),
  refused: (host: string, said: string): Words => ({
    en: `The mail server “${host}” refused the mail: “${said}”. Change the mail, or ask who runs the server.`,
    fr: `Le serveur de messagerie « ${host} » a refusé l’e-mail : « ${said} ». Modifiez l’e-mail, ou voyez avec qui gère le serveur.`,
  }),
  tooLarge: (host: string): Words => ({
    en: `The mail is larger than “${host}” accepts. Shorten its text.`,
    fr: `L’e-mail dépasse la taille acceptée par « ${host} ». Raccourcissez son texte.`,
  }),
  notAnAddress: (typed: string): Words => ({
    en: `“${typed}” is not an e-mail address. Write it like anna@example.com, several separated by commas.`,
    fr: `« ${typed} » n’est pas une adresse e-mail. Écrivez-la comme anna@example.com, plusieurs séparées par des virgules.`,
  }),
  nobody: {
    en: 'The mail has no recipient. Type an address, or choose the data that holds one.',
    fr: 'L’e-mail n’a pas de destinataire. Saisissez une adresse, ou choisissez la donnée qui en contient une.',
  },
} satisfies Record<string, Words | ((...told: string[]) => Words)>;
