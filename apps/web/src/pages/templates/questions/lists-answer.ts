import type { Chosen, ListsAnswer } from '@navette/api/contract';
import type { Words } from '@navette/flow';

export type AccountList = { id: string; list: string; title: Words };

/** What has been chosen above a list: it may depend on that. */
export const paramsOf = (lists: AccountList[], answer: ListsAnswer, id: string): Record<string, string> =>
  Object.fromEntries(above(lists, id).flatMap((one) => (answer[one.id] ? [[one.id, answer[one.id]!.value]] : [])));

/** A choice is kept with those above it; those below belonged to the choice before. */
export const changedLists = (lists: AccountList[], answer: ListsAnswer, of: { id: string; chosen: Chosen | null }): ListsAnswer => ({
  ...Object.fromEntries(above(lists, of.id).flatMap((one) => (answer[one.id] ? [[one.id, answer[one.id]!]] : []))),
  ...(of.chosen && { [of.id]: of.chosen }),
});

const above = (lists: AccountList[], id: string): AccountList[] =>
  lists.slice(
    0,
    lists.findIndex((one) => one.id === id),
  );
