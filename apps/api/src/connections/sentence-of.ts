import { AskUser, ConnectionLost, GiveUp, NoAnswer, RetryLater } from '@navette/connector-sdk';
import type { Words } from '@navette/flow';

/** What a connector says of a failure, in words; undefined: it was not a connector that failed. */
export const sentenceOf = (error: unknown): Words | undefined => {
  const kinds = [AskUser, ConnectionLost, GiveUp, NoAnswer, RetryLater];
  return kinds.some((kind) => error instanceof kind) ? (error as AskUser).sentence : undefined;
};
