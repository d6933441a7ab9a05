import type { Json } from '@navette/flow';
import { isAnswerTo, type ListsAnswer, type NumbersAnswer, type Question } from './question.js';

export type Answers = Record<string, Json>;

/** What was answered, and for the rest what each question begins with. An answer that does not fit its question counts as none. */
export const completeAnswers = (questions: readonly Question[], given: Answers): Answers =>
  Object.fromEntries(
    questions.map((question) => [question.id, isAnswerTo(question, given[question.id]) ? given[question.id]! : question.initial]),
  );

/** Is the question asked, as things are answered now? A question under one that is not asked is not asked either. */
export const isAsked = (questions: readonly Question[], answers: Answers, question: Question): boolean => {
  const { shownIf } = question;
  if (!shownIf) return true;
  const other = questions.find(({ id }) => id === shownIf.question);
  return other !== undefined && shownIf.is.includes(answers[other.id] ?? null) && isAsked(questions, answers, other);
};

/** Reads answers by kind. A question that is not asked answers with nothing. */
export const readAnswers = (questions: readonly Question[], answers: Answers) => {
  const asked = (id: string): Json => {
    const question = questions.find((one) => one.id === id);
    return question && isAsked(questions, answers, question) ? (answers[id] ?? null) : null;
  };
  return {
    choice: (id: string): string => String(asked(id) ?? ''),
    yes: (id: string): boolean => asked(id) === true,
    text: (id: string): string => String(asked(id) ?? ''),
    lists: (id: string): ListsAnswer => (asked(id) ?? {}) as ListsAnswer,
    listsPerOwner: (id: string): Record<string, ListsAnswer> => (asked(id) ?? {}) as Record<string, ListsAnswer>,
    numbers: (id: string): NumbersAnswer | null => asked(id) as NumbersAnswer | null,
  };
};
export type ReadAnswers = ReturnType<typeof readAnswers>;
