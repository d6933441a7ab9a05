import type { ReadAnswers } from '../answers.js';
import type { TemplateProblem } from '../template.js';

/** Answers that shut each other out. */
export const problemsOf = (answers: ReadAnswers): TemplateProblem[] => [...ownersInACircle(answers), ...nothingToDo(answers)];

const ownersInACircle = (answers: ReadAnswers): TemplateProblem[] =>
  answers.choice('contactOwner') === 'account' && answers.choice('accountOwner') === 'contact'
    ? [
        {
          question: 'contactOwner',
          sentence: {
            en: 'The contact’s owner can’t come from the account’s owner while the account’s owner comes from the contact. Change one.',
            fr: 'Le propriétaire du contact ne peut pas venir de celui du compte tant que celui du compte vient du contact. Changez l’un des deux.',
          },
        },
      ]
    : [];

const nothingToDo = (answers: ReadAnswers): TemplateProblem[] => {
  const writes = [
    answers.yes('account'),
    answers.yes('contact'),
    answers.choice('lead') !== 'never',
    answers.choice('deal') !== 'never',
    answers.choice('due') !== 'none',
  ];
  if (writes.some(Boolean)) return [];
  const sentence = {
    en: 'With these answers the flow would create nothing at all. Let it create at least a task.',
    fr: 'Avec ces réponses, le scénario ne créerait rien du tout. Faites-lui créer au moins une tâche.',
  };
  return [{ question: 'due', sentence }];
};
