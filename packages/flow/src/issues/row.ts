import type { Words } from '../words.js';

export type IssueLevel = 'blocking' | 'advice';

/** One row of the table: `{name}` marks a place. The places are read from the English, and the compiler asks for each of them. */
export type IssueRow<Sentence extends string = string, Remedy extends string = string> = {
  level: IssueLevel;
  sentence: { en: Sentence; fr: string };
  remedy: { en: Remedy; fr: string };
};

type Pair<Text extends string> = readonly [en: Text, fr: string];

/** It prevents publishing. */
export const blocking = <S extends string, R extends string>(sentence: Pair<S>, remedy: Pair<R>): IssueRow<S, R> =>
  row('blocking', sentence, remedy);

/** It is worth a look, and publishing goes ahead. */
export const advice = <S extends string, R extends string>(sentence: Pair<S>, remedy: Pair<R>): IssueRow<S, R> =>
  row('advice', sentence, remedy);

const row = <S extends string, R extends string>(level: IssueLevel, sentence: Pair<S>, remedy: Pair<R>): IssueRow<S, R> => ({
  level,
  sentence: { en: sentence[0], fr: inFrenchType(sentence[1]) },
  remedy: { en: remedy[0], fr: inFrenchType(remedy[1]) },
});

/** Non-breaking spaces where French wants them, so that nobody has to type what nobody can see. */
const inFrenchType = (text: string): string => text.replace(/ ([:;!?»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');

/** The same name in both languages: a flow's own words, an app's name. */
export const sameWords = (name: string): Words => ({ en: name, fr: name });
