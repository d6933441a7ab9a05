import { defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { columnsOf } from '../columns.js';
import { criterion, joined, select } from '../coql.js';
import { requiredText } from '../fields.js';
import { count, found, foundOf, foundRecord, foundSample, ifNotFound, orStop } from '../found.js';
import { query } from '../query.js';

const operators = {
  is: { en: 'is', fr: 'est' },
  isNot: { en: 'is not', fr: 'n’est pas' },
  contains: { en: 'contains', fr: 'contient' },
  startsWith: { en: 'starts with', fr: 'commence par' },
  endsWith: { en: 'ends with', fr: 'se termine par' },
  isOneOf: { en: 'is one of', fr: 'est l’un de' },
  moreThan: { en: 'is more than', fr: 'est supérieur à' },
  atLeast: { en: 'is at least', fr: 'est au moins' },
  lessThan: { en: 'is less than', fr: 'est inférieur à' },
  atMost: { en: 'is at most', fr: 'est au plus' },
  isEmpty: { en: 'is empty', fr: 'est vide' },
  isNotEmpty: { en: 'is not empty', fr: 'n’est pas vide' },
};

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const condition = z.object({
  field: requiredText('Field', 'Champ', { options: 'fields' }),
  operator: z
    .enum(Object.keys(operators) as [keyof typeof operators])
    .default('is')
    .meta(ui({ title: { en: 'How', fr: 'Comment' }, labels: operators })),
  value: z
    .union([scalar, z.array(scalar)])
    .optional()
    .meta(ui({ title: { en: 'Value', fr: 'Valeur' } })),
});

const params = z.object({
  module: requiredText('Module', 'Module', { options: 'modules' }),
  conditions: z
    .array(condition)
    .min(1)
    .max(25)
    .meta(ui({ title: { en: 'Conditions', fr: 'Conditions' } })),
  match: z
    .enum(['all', 'any'])
    .default('all')
    .meta(
      ui({
        title: { en: 'Match', fr: 'Correspondance' },
        labels: { all: { en: 'All conditions', fr: 'Toutes les conditions' }, any: { en: 'Any condition', fr: 'Une des conditions' } },
      }),
    ),
  columns: z
    .array(z.string())
    .default([])
    .meta(
      ui({
        title: { en: 'Fields to read', fr: 'Champs à lire' },
        help: { en: 'Empty: the usual ones.', fr: 'Vide : les champs habituels.' },
        options: 'fields',
      }),
    ),
  limit: z
    .number()
    .int()
    .min(1)
    .max(2000)
    .default(200)
    .meta(ui({ title: { en: 'At most', fr: 'Au plus' }, unit: { en: 'records', fr: 'fiches' } })),
  ifNotFound,
});

const sample = foundSample('Leads', '5843104000000170001', 'Marc Fontaine', { Last_Name: 'Fontaine', Email: 'marc@fontaine.example' });

export const findRecords = defineAction({
  name: 'find-records',
  title: { en: 'Find records', fr: 'Trouver des fiches' },
  description: {
    en: 'Finds records of any module by conditions on their fields, last changed first.',
    fr: 'Trouve des fiches de n’importe quel module par des conditions sur leurs champs, dernières modifiées d’abord.',
  },
  summary: { en: 'in {module}', fr: 'dans {module}' },
  effect: 'read',
  idempotency: 'upsert',
  params,
  output: foundRecord.partial().extend({
    found,
    count,
    more: z.boolean().meta(ui({ title: { en: 'There are more', fr: 'Il y en a d’autres' } })),
    records: z.array(foundRecord).meta(ui({ title: { en: 'Records', fr: 'Fiches' } })),
    lines: z
      .array(z.string())
      .meta(ui({ title: { en: 'Names and addresses, one line each', fr: 'Noms et adresses, une ligne par fiche' } })),
  }),
  run: async ({ http, connection }, { module, conditions, match, columns, limit, ifNotFound: choice }) => {
    const where = joined(
      match === 'all' ? 'and' : 'or',
      conditions.map((one) => criterion(one.field, one.operator, one.value)),
    );
    const wanted = await columnsOf(http, module, columns);
    const { rows, more } = await query(http, select({ columns: wanted, module, where, orderBy: 'Modified_Time desc', limit }));
    const records = orStop(rows, choice).map((row) => foundOf(connection, module, row));
    return {
      found: records.length > 0,
      count: records.length,
      more,
      ...records[0],
      records,
      lines: records.map(({ name, url }) => `${name}, ${url}`),
    };
  },
  examples: {
    good: [
      {
        name: 'a lead by e-mail',
        params: { module: 'Leads', conditions: [{ field: 'Email', value: 'marc@fontaine.example' }] },
        output: {
          found: true,
          count: 1,
          more: false,
          ...sample,
          email: 'marc@fontaine.example',
          records: [{ ...sample, email: 'marc@fontaine.example' }],
          lines: [`${sample.name}, ${sample.url}`],
        },
      },
    ],
    bad: [{ name: 'without a condition', params: { module: 'Leads', conditions: [] }, field: 'conditions' }],
  },
});
