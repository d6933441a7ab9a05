import type { Words } from '../words.js';

type Places = { format?: number; place?: string };

const sentences = {
  notAFlow: () => ({
    en: 'This is not a flow of Navette. Choose a file that Navette exported.',
    fr: 'Ceci n’est pas un scénario de Navette. Choisissez un fichier exporté par Navette.',
  }),
  formatTooNew: ({ format }: Places) => ({
    en: `This flow was saved by a newer Navette (format ${format}). Update Navette, then open it again.`,
    fr: `Ce scénario a été enregistré par un Navette plus récent (format ${format}). Mettez Navette à jour, puis rouvrez-le.`,
  }),
  formatUnknown: ({ format }: Places) => ({
    en: `Navette no longer reads flows of format ${format}. Open it once in an older Navette and save it there.`,
    fr: `Navette ne lit plus les scénarios au format ${format}. Ouvrez-le dans un Navette plus ancien et enregistrez-le.`,
  }),
  damaged: ({ place }: Places) => ({
    en: `This flow is damaged at “${place}”. Open an earlier version of it, or export it again.`,
    fr: `Ce scénario est endommagé à «\u00a0${place}\u00a0». Ouvrez une version antérieure, ou exportez-le de nouveau.`,
  }),
} satisfies Record<string, (places: Places) => Words>;

export type UnreadableCode = keyof typeof sentences;

/** A document that cannot be read; `sentence` says why and what to do. */
export class UnreadableDocument extends Error {
  readonly sentence: Words;

  constructor(
    readonly code: UnreadableCode,
    places: Places = {},
  ) {
    const sentence = sentences[code](places);
    super(sentence.en);
    this.sentence = sentence;
  }
}
