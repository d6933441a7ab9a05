import { boundedNumber, type EmulatorKit, pageByNumber } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import { listed, refuse } from '../answers.js';
import type { Module } from '../data/modules.js';
import { moduleOf } from '../data/modules.js';
import { allOf, isColumn, readColumn, whole } from '../read.js';
import type { ZohoRecord } from '../record.js';
import { matchesCriteria, parseCriteria, textMatches } from '../search.js';
import type { State } from '../state.js';
import { isConverted } from '../write.js';

type Search = Partial<Record<'criteria' | 'email' | 'phone' | 'word' | 'page' | 'per_page' | 'converted', string>>;
type Wanted = (record: ZohoRecord) => boolean;

export const addSearch = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.get<{ Params: { module: string }; Querystring: Search }>('/:module/search', async ({ params, query }, reply) => {
    const module = moduleOf(params.module);
    if (!module) return refuse(reply, 400, 'INVALID_MODULE', 'the module name given seems to be invalid');
    const wanted = wantedOf(kit.state(), module, query);
    if (wanted === 'missing') {
      return refuse(reply, 400, 'EXPECTED_PARAM_MISSING', 'expected param missing', {
        param_names: ['criteria', 'email', 'phone', 'word'],
      });
    }
    if (wanted === 'invalid')
      return refuse(reply, 400, 'INVALID_QUERY', 'Invalid query formed', { reason: 'invalid criteria', api_name: 'criteria' });
    const found = allOf(kit.state(), module).filter((record) => (query.converted === 'both' || !isConverted(record)) && wanted(record));
    const page = boundedNumber(query.page, { usual: 1, least: 1, most: 10 });
    const per_page = boundedNumber(query.per_page, { usual: 200, least: 1, most: 200 });
    const { items, more } = pageByNumber(found, page, per_page);
    return listed(reply, 'data', items.map(whole), { per_page, count: items.length, page, more_records: more });
  });
};

const wantedOf = (state: State, module: Module, { criteria, email, phone, word }: Search): Wanted | 'missing' | 'invalid' => {
  if (criteria !== undefined) {
    const parsed = parseCriteria(criteria);
    return parsed && columnsKnown(module, criteria)
      ? (record) => matchesCriteria(parsed, (column) => readColumn(state, module, record, column))
      : 'invalid';
  }
  if (email !== undefined) return through(module, 'email', email);
  if (phone !== undefined) return through(module, 'phone', phone);
  return word === undefined ? 'missing' : (record) => textMatches(Object.values(record), word, false);
};

const through = (module: Module, type: 'email' | 'phone', wanted: string): Wanted => {
  const names = module.fields.filter((field) => field.type === type).map(({ api_name }) => api_name);
  return (record) =>
    textMatches(
      names.map((name) => record[name]),
      wanted,
      type === 'phone',
    );
};

const columnsKnown = (module: Module, criteria: string): boolean =>
  [...criteria.matchAll(/\(([\w$.]+):\w+:/g)].every(([, column]) => isColumn(module, column ?? ''));
