import type { Words } from '../words.js';

/** Why an edit cannot be made; shown beside the canvas (UX §4.2). */
const sentences = {
  unknownStep: {
    en: 'This step is no longer in the flow. Choose another step.',
    fr: 'Cette étape n’est plus dans le scénario. Choisissez une autre étape.',
  },
  idTaken: {
    en: 'There is already a step with this identifier. Give the new step another one.',
    fr: 'Une étape porte déjà cet identifiant. Donnez-en un autre à la nouvelle étape.',
  },
  unknownLink: {
    en: 'This link is no longer in the flow. Choose another place.',
    fr: 'Ce lien n’est plus dans le scénario. Choisissez un autre endroit.',
  },
  linkExists: {
    en: 'These steps are already linked this way.',
    fr: 'Ces étapes sont déjà liées ainsi.',
  },
  unknownExit: {
    en: 'The step has no such way out. Choose another exit.',
    fr: 'L’étape n’a pas cette sortie. Choisissez-en une autre.',
  },
  circle: {
    en: 'This link would make a circle: the flow would never end. Link to a later step.',
    fr: 'Ce lien formerait un cercle : le scénario ne finirait jamais. Liez une étape située plus loin.',
  },
  acrossLoop: {
    en: 'A loop’s steps stay in its frame. Link within the loop, or start from the loop itself.',
    fr: 'Les étapes d’une boucle restent dans son cadre. Liez à l’intérieur de la boucle, ou partez de la boucle elle-même.',
  },
  intoTrigger: {
    en: 'Nothing comes before the trigger. Link to another step.',
    fr: 'Rien ne précède le déclencheur. Liez une autre étape.',
  },
  triggerStays: {
    en: 'A flow needs its trigger. Replace it by another trigger instead.',
    fr: 'Un scénario a besoin de son déclencheur. Remplacez-le plutôt par un autre.',
  },
  nothingAfterStop: {
    en: 'Nothing comes after “Stop here”. Add it at the end of a path.',
    fr: 'Rien ne suit « Arrêter ici ». Ajoutez-le à la fin d’un chemin.',
  },
  insideItself: {
    en: 'A step cannot be moved into its own paths. Choose another place.',
    fr: 'Une étape ne peut pas être déplacée dans ses propres chemins. Choisissez un autre endroit.',
  },
  unknownPath: {
    en: 'This path is no longer in the branch. Choose another path.',
    fr: 'Ce chemin n’est plus dans l’aiguillage. Choisissez-en un autre.',
  },
  unfitting: {
    en: 'The step cannot hold this change. Undo it or choose another value.',
    fr: 'L’étape ne peut pas recevoir cette modification. Annulez-la ou choisissez une autre valeur.',
  },
  unknownNote: {
    en: 'This note is no longer in the flow.',
    fr: 'Cette note n’est plus dans le scénario.',
  },
  unknownGroup: {
    en: 'This group is no longer in the flow.',
    fr: 'Ce groupe n’est plus dans le scénario.',
  },
  nothingToGroup: {
    en: 'A group holds steps that follow the trigger. Select some of them.',
    fr: 'Un groupe contient des étapes qui suivent le déclencheur. Sélectionnez-en.',
  },
  groupAcrossLoop: {
    en: 'A group stands within a loop or outside of it. Select steps on one side.',
    fr: 'Un groupe est à l’intérieur d’une boucle ou à l’extérieur. Sélectionnez des étapes d’un seul côté.',
  },
  flowOfNothing: {
    en: 'A flow is made of steps that follow the trigger. Select some of them.',
    fr: 'Un scénario se fait d’étapes qui suivent le déclencheur. Sélectionnez-en.',
  },
  flowAcrossLoop: {
    en: 'These steps stand on both sides of a loop’s frame. Select steps on one side.',
    fr: 'Ces étapes sont des deux côtés du cadre d’une boucle. Sélectionnez des étapes d’un seul côté.',
  },
  flowWaysIn: {
    en: 'These steps have several ways in. Select steps that all come after one of them.',
    fr: 'Ces étapes ont plusieurs entrées. Sélectionnez des étapes qui suivent toutes l’une d’elles.',
  },
  flowWaysOut: {
    en: 'These steps have several ways out. Select also the step where their paths meet again.',
    fr: 'Ces étapes ont plusieurs sorties. Sélectionnez aussi l’étape où leurs chemins se rejoignent.',
  },
  flowDeadEnd: {
    en: 'Not every path of these steps comes to their way out. Link the paths that end, or select no step after them.',
    fr: 'Les chemins de ces étapes n’arrivent pas tous à leur sortie. Liez ceux qui s’arrêtent, ou élargissez la sélection jusqu’au bout.',
  },
  flowHoldsStop: {
    en: '“Stop here” would end only the new flow, no longer this one. Leave it out.',
    fr: '« Arrêter ici » ne terminerait plus que le nouveau scénario. Laissez cette étape dehors.',
  },
  flowHoldsWait: {
    en: 'A wait for an event also takes what came since its run began: in a new flow it would miss what came before. Leave it out.',
    fr: 'Une attente d’événement prend aussi ce qui est arrivé depuis le début de son exécution : dans un nouveau scénario, elle manquerait ce qui précède. Laissez-la dehors.',
  },
  automaticLayout: {
    en: 'Positions are kept in free layout only. Switch the flow to free position first.',
    fr: 'Les positions ne sont gardées qu’en disposition libre. Passez d’abord le scénario en position libre.',
  },
} satisfies Record<string, Words>;

export type EditRefusal = keyof typeof sentences;

export const refusalSentence = (code: EditRefusal): Words => sentences[code];

/** Thrown by `applyOperation`; the document is as it was. */
export class EditRefused extends Error {
  readonly sentence: Words;

  constructor(
    readonly code: EditRefusal,
    readonly details = '',
  ) {
    super(`${sentences[code].en} ${details}`.trim());
    this.name = 'EditRefused';
    this.sentence = sentences[code];
  }
}
