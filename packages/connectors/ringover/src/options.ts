import type { OptionsDefinition } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { rowsOf } from './list.js';
import { toE164 } from './phone.js';
import { textOf } from './text.js';

type Choice = { value: string; label: string; detail?: string };

/** Ringover gives these lists whole, so the search is ours. */
const listOf = (path: string, name: string, choiceOf: (row: JsonObject) => Choice): OptionsDefinition => ({
  load: async ({ http }, { search }) => {
    const choices = rowsOf((await http.get(path)).data, name).map(choiceOf);
    const wanted = search.trim().toLowerCase();
    return { options: choices.filter(({ label, detail = '', value }) => `${label} ${detail} ${value}`.toLowerCase().includes(wanted)) };
  },
});

const userName = (user: JsonObject): string => [user.firstname, user.lastname].filter(Boolean).join(' ');

export const options: Record<string, OptionsDefinition> = {
  numbers: listOf('/numbers', 'number_list', (row) => {
    const number = toE164(row.number);
    return { value: number, label: textOf(row.label) ?? number, detail: number };
  }),
  users: listOf('/users', 'user_list', (row) => ({ value: String(row.user_id), label: userName(row), detail: textOf(row.email) })),
  groups: listOf('/groups', 'group_list', (row) => ({ value: String(row.group_id), label: String(row.name) })),
  tags: listOf('/tags', 'tag_list', (row) => ({ value: String(row.tag_id), label: String(row.name), detail: textOf(row.description) })),
};
