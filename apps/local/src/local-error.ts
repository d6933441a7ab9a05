import type { Words } from '@navette/flow';

/** A start that a person has to help: one sentence with the remedy. */
export class LocalError extends Error {
  override readonly name = 'LocalError';
  constructor(
    readonly code: LocalProblem,
    readonly words: Words,
    readonly details?: string,
  ) {
    super(words.en);
  }
}

export type LocalProblem = keyof typeof sentences;
type Values = Record<string, string>;

export const localProblem = (code: LocalProblem, values: Values, details?: string): LocalError =>
  new LocalError(code, sentences[code](values), details);

const sentences = {
  'already-running': ({ folder, pid }) => ({
    en: `Navette already runs from ${folder} (process ${pid}). Use that one, or stop it with Ctrl-C before starting again.`,
    fr: `Navette tourne déjà depuis ${folder} (processus ${pid}). Utilisez-le, ou arrêtez-le avec Ctrl-C avant de recommencer.`,
  }),
  'part-silent': ({ part, log }) => ({
    en: `${part} did not come up. Its log says why: ${log}.`,
    fr: `${part} n’a pas démarré. Son journal dit pourquoi : ${log}.`,
  }),
  'database-away': ({ setting }) => ({
    en: `The database named by ${setting} does not answer. Check the address and that the server runs, then start again.`,
    fr: `La base indiquée par ${setting} ne répond pas. Vérifiez l’adresse et que le serveur tourne, puis recommencez.`,
  }),
} satisfies Record<string, (values: Values) => Words>;
