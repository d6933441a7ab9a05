import { durationOfMs, durationWords, type ThresholdAnswer, type Words } from '@navette/flow';
import { waitWords } from '@navette/store';

/** Why an event did or did not start a flow, as "Events" tells it. */
export const reasons = {
  started: { en: 'Started a run.', fr: 'A démarré une exécution.' },
  continued: waitWords.continued,
  takenAlready: {
    en: 'Not run: another event had already continued the run that waited for this.',
    fr: 'Non exécuté : un autre événement avait déjà fait avancer l’exécution qui l’attendait.',
  },
  leftEarly: { en: 'Ended a run that leaves early.', fr: 'A mis fin à une exécution qui sort par anticipation.' },
  noFlow: { en: 'No flow that is on listens to this.', fr: 'Aucun scénario actif n’écoute cet événement.' },
  flowOff: { en: 'The flow is off or was never published.', fr: 'Le scénario est inactif ou n’a jamais été publié.' },
  trigger: { en: 'The trigger’s own settings leave it out.', fr: 'Les réglages du déclencheur l’excluent.' },
  onceEver: {
    en: 'Already went through this flow, which takes each one once.',
    fr: 'Déjà passé par ce scénario, qui ne prend chacun qu’une fois.',
  },
  stillIn: { en: 'Already in the flow.', fr: 'Déjà dans le scénario.' },
  neverFor: {
    en: 'Not run: is listed in the lookup table that this flow never takes.',
    fr: 'Non exécuté : figure dans la table de référence que ce scénario ne prend jamais.',
  },
  stillRunning: {
    en: 'Not run: the run before was still under way, and this schedule then skips its time.',
    fr: 'Non exécuté : l’exécution précédente n’était pas terminée, et cette planification passe alors son tour.',
  },
  noScore: {
    en: 'Not run: the event tells no number for this flow’s threshold, or not whose it is.',
    fr: 'Non exécuté : l’événement ne donne pas de nombre pour le seuil de ce scénario, ou pas à qui il appartient.',
  },
  tooSoon: {
    en: 'Went through this flow too recently to enter again.',
    fr: 'Passé par ce scénario trop récemment pour y entrer de nouveau.',
  },
} satisfies Record<string, Words>;

/** "Score is 42, the flow asks for 50 or more." */
export const scoreReason = (
  why: Exclude<ThresholdAnswer['why'], 'reached'>,
  { score, atLeast }: { score: number; atLeast: number },
): Words => {
  switch (why) {
    case 'below':
      return {
        en: `Not run: the number is ${score}, the flow asks for ${atLeast} or more.`,
        fr: `Non exécuté : le nombre est de ${score}, le scénario demande ${atLeast} ou plus.`,
      };
    case 'stayed':
      return {
        en: `Not run: the number is ${score} and had already reached ${atLeast}.`,
        fr: `Non exécuté : le nombre est de ${score} et avait déjà atteint ${atLeast}.`,
      };
    case 'firstSeen':
      return {
        en: `Not run: first heard of with ${score}, which is ${atLeast} or more already.`,
        fr: `Non exécuté : vu pour la première fois avec ${score}, déjà ${atLeast} ou plus.`,
      };
    case 'onceEver':
      return reasons.onceEver;
    case 'tooSoon':
      return reasons.tooSoon;
  }
};

export const filterReason = (sentence: Words): Words => ({
  en: `Not run: the flow asks that ${sentence.en}`,
  fr: `Non exécuté : le scénario demande que ${sentence.fr}`,
});

/** `after`: milliseconds. */
export const tooLateReason = (after: number): Words => {
  const limit = durationOfMs(after);
  return {
    en: `Not run: it waited for its turn, and this flow takes it as too late after ${durationWords(limit, 'en')}.`,
    fr: `Non exécuté : il a attendu son tour, et ce scénario le juge trop tard après ${durationWords(limit, 'fr')}.`,
  };
};
