import type { Question } from '@navette/api/contract';
import type { Json } from '@navette/flow';

/** Who sets a flow up is the first whom a mail of it may reach: the open question of an address begins with theirs. */
export const firstAnswers = (questions: readonly Question[], ownEmail: string | undefined): Record<string, Json> =>
  Object.fromEntries(
    questions.flatMap((question) =>
      ownEmail && question.kind === 'text' && question.format === 'email' && question.initial === '' ? [[question.id, ownEmail]] : [],
    ),
  );
