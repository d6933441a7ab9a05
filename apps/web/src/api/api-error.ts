import type { ErrorAnswer } from '@navette/api/contract';
import type { Json, Words } from '@navette/flow';

type Answered = { status: number; code: string; words: { sentence: Words; remedy: Words }; details?: Json };

/** What the API refused, with its sentence in both languages: switching language changes an error on screen too. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly words: { sentence: Words; remedy: Words };
  readonly details: Json | undefined;

  constructor({ status, code, words, details }: Answered) {
    super(words.sentence.en);
    this.status = status;
    this.code = code;
    this.words = words;
    this.details = details;
  }
}

/** Nobody answered: the network or Navette itself is away. */
export class Unreachable extends Error {}

export const isErrorAnswer = (body: unknown): body is ErrorAnswer =>
  typeof body === 'object' &&
  body !== null &&
  'error' in body &&
  typeof body.error === 'object' &&
  body.error !== null &&
  'words' in body.error;
