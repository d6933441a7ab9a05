import type { JsonObject, Language, Words } from '@navette/flow';
import type { Store } from '@navette/store';
import type { ReadAnswers } from './answers.js';
import type { Chosen, NumbersAnswer, Question } from './question.js';

type NumbersQuestion = Extract<Question, { kind: 'numbers' }>;
type PerOwnerQuestion = Extract<Question, { kind: 'listsPerOwner' }>;
type Of = { organisationId: string; language: Language; country?: string; questions: Question[]; answers: ReadAnswers };

const names = {
  table: { en: 'Numbers and owners', fr: 'Numéros et propriétaires' },
  key: { en: 'Number', fr: 'Numéro' },
  owner: { en: 'Owner', fr: 'Propriétaire' },
  ownerName: { en: 'Owner, name', fr: 'Propriétaire, nom' },
  ignore: { en: 'Ignore', fr: 'Ignorer' },
} satisfies Record<string, Words>;

/** The lookup table number → owner as it was answered; undefined when the template asks for none. Not answered: an empty table, for people to fill. */
export const makeNumbersTable = async (store: Store, of: Of): Promise<string | undefined> => {
  const question = of.questions.find((one): one is NumbersQuestion => one.kind === 'numbers');
  if (!question) return undefined;
  const perOwner = of.questions.find((one): one is PerOwnerQuestion => one.kind === 'listsPerOwner');
  const places = perOwner ? of.answers.listsPerOwner(perOwner.id) : {};
  const lists = perOwner && Object.keys(places).length > 0 ? perOwner.lists : [];
  const answer: NumbersAnswer = of.answers.numbers(question.id) ?? { rows: [], otherwise: null };
  const rowOf = (owner: Chosen | null, ignore: boolean): JsonObject => ({
    owner: owner?.value ?? null,
    ownerName: owner?.label ?? null,
    ignore,
    ...Object.fromEntries(lists.map(({ id }) => [id, (owner && places[owner.value]?.[id]?.value) ?? null])),
  });
  const table = await store.tables.create(of.organisationId, {
    name: names.table[of.language],
    keyType: 'phone',
    country: of.country,
    keyLabel: names.key[of.language],
    columns: [
      { id: 'owner', label: names.owner[of.language], type: 'text' },
      { id: 'ownerName', label: names.ownerName[of.language], type: 'text' },
      { id: 'ignore', label: names.ignore[of.language], type: 'boolean' },
      ...lists.map(({ id, title }) => ({ id, label: title[of.language], type: 'text' as const })),
    ],
    defaultRow: rowOf(answer.otherwise, false),
  });
  const rows = answer.rows.map(({ number, owner, ignore }) => ({ label: number, values: rowOf(owner ?? answer.otherwise, ignore) }));
  if (rows.length > 0) await store.tables.setRows(of.organisationId, table.id, rows);
  return table.id;
};
