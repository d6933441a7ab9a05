import type { Words } from '@navette/flow';

/**
 * Something about this machine prevents a start, and a person can mend it. `words` is the whole sentence with its remedy; `details`
 * holds what the server itself said, for the log.
 */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
  constructor(
    readonly code: EmbeddedProblem,
    readonly words: Words,
    readonly details?: string,
  ) {
    super(words.en);
  }
}

export type EmbeddedProblem = keyof typeof sentences;

/** Makes the error of one problem: `problem('port-taken', { port: '5433' })`. */
export const problem = <Code extends EmbeddedProblem>(code: Code, values: Values, details?: string): EmbeddedError =>
  new EmbeddedError(code, sentences[code](values), details);

type Values = Record<string, string>;

/** One row per thing that can be wrong: what happened, and what to do. */
const sentences = {
  'port-taken': ({ port, setting }) => ({
    en: `Port ${port} is already used by another program. Stop that program, or choose another port with ${setting}.`,
    fr: `Le port ${port} est déjà utilisé par un autre programme. Arrêtez-le, ou choisissez un autre port avec ${setting}.`,
  }),
  'folder-foreign': ({ folder }) => ({
    en: `${folder} holds files that are not a Navette database. Move them away, or choose another folder with NAVETTE_DATA_DIR.`,
    fr: `${folder} contient des fichiers qui ne sont pas une base Navette. Déplacez-les, ou choisissez un autre dossier avec NAVETTE_DATA_DIR.`,
  }),
  'folder-version': ({ folder, found, needed }) => ({
    en: `${folder} was made by Postgres ${found}, and this is Postgres ${needed}. Move the folder away, or start the Navette that made it.`,
    fr: `${folder} vient de Postgres ${found}, et voici Postgres ${needed}. Déplacez le dossier, ou lancez la version de Navette qui l’a créé.`,
  }),
  'folder-broken': ({ folder }) => ({
    en: `The database in ${folder} is damaged. Put back a copy of the folder, or move it away to start empty.`,
    fr: `La base de données dans ${folder} est abîmée. Remettez une copie du dossier, ou déplacez-le pour repartir à vide.`,
  }),
  'folder-closed': ({ folder }) => ({
    en: `Navette cannot write in ${folder}. Give yourself the right to write there, or choose another folder with NAVETTE_DATA_DIR.`,
    fr: `Navette ne peut pas écrire dans ${folder}. Donnez-vous le droit d’y écrire, ou choisissez un autre dossier avec NAVETTE_DATA_DIR.`,
  }),
  'folder-in-use': ({ folder, pid }) => ({
    en: `Another program (process ${pid}) works on the database in ${folder}. Stop it, then start again.`,
    fr: `Un autre programme (processus ${pid}) utilise la base dans ${folder}. Arrêtez-le, puis recommencez.`,
  }),
  'postgres-absent': ({ platform }) => ({
    en: `There is no Postgres for ${platform} in the installed packages. Install again, or name a server with DATABASE_URL.`,
    fr: `Aucun Postgres pour ${platform} dans les paquets installés. Réinstallez, ou indiquez un serveur avec DATABASE_URL.`,
  }),
  'postgres-silent': ({ seconds }) => ({
    en: `Postgres did not answer within ${seconds} s. Look at its log in .navette/logs, then start again.`,
    fr: `Postgres n’a pas répondu en ${seconds} s. Consultez son journal dans .navette/logs, puis recommencez.`,
  }),
  'temporal-absent': () => ({
    en: 'Temporal is not here and could not be fetched. Install Go or connect this machine to the Internet, or set TEMPORAL_ADDRESS.',
    fr: 'Temporal est absent et n’a pas pu être obtenu. Installez Go ou connectez cette machine à Internet, ou indiquez TEMPORAL_ADDRESS.',
  }),
  'temporal-broken': ({ file }) => ({
    en: `Temporal cannot read ${file}. Move this file away and start again: runs go on from the database, nothing is lost.`,
    fr: `Temporal ne peut pas lire ${file}. Déplacez ce fichier et recommencez : les exécutions reprennent depuis la base, rien n’est perdu.`,
  }),
  'temporal-silent': ({ address }) => ({
    en: `Temporal does not answer at ${address}. Check that address and that the server runs, then start again.`,
    fr: `Temporal ne répond pas à l’adresse ${address}. Vérifiez l’adresse et que le serveur tourne, puis recommencez.`,
  }),
} satisfies Record<string, (values: Values) => Words>;
