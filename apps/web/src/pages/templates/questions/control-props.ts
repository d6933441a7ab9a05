import type { Question } from '@navette/api/contract';
import type { Json } from '@navette/flow';

export type QuestionOf<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** What every control of a question is given. `labelledBy`: the heading that asks. */
export type QuestionProps<Kind extends Question['kind'] = Question['kind']> = {
  question: QuestionOf<Kind>;
  answer: Json;
  /** All answers so far, for questions that build upon another. */
  answers: Record<string, Json>;
  /** Chosen accounts, by app. */
  connections: Record<string, string>;
  labelledBy: string;
  onAnswer(answer: Json): void;
};
