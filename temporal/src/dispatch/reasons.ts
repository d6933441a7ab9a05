import type { Words } from '@navette/flow';

/** Why an event did or did not start a flow, as "Events" tells it. */
export const reasons = {
  started: { en: 'Started a run.', fr: 'A démarré une exécution.' },
  continued: { en: 'Continued a waiting run.', fr: 'A fait avancer une exécution en attente.' },
  noFlow: { en: 'No flow that is on listens to this.', fr: 'Aucun scénario actif n’écoute cet événement.' },
  flowOff: { en: 'The flow is off or was never published.', fr: 'Le scénario est inactif ou n’a jamais été publié.' },
  trigger: { en: 'The trigger’s own settings leave it out.', fr: 'Les réglages du déclencheur l’excluent.' },
  onceEver: {
    en: 'Already went through this flow, which takes each one once.',
    fr: 'Déjà passé par ce scénario, qui ne prend chacun qu’une fois.',
  },
  stillIn: { en: 'Already in the flow.', fr: 'Déjà dans le scénario.' },
  tooSoon: {
    en: 'Went through this flow too recently to enter again.',
    fr: 'Passé par ce scénario trop récemment pour y entrer de nouveau.',
  },
} satisfies Record<string, Words>;

export const filterReason = (sentence: Words): Words => ({
  en: `Not run: the flow asks that ${sentence.en}`,
  fr: `Non exécuté : le scénario demande que ${sentence.fr}`,
});
