import { type Json, type JsonSchema, ref } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import type { DataEntry } from '../data/data-entry';
import type { AppField } from './app-field';
import { suggestMatches } from './suggest-matches';

const entry = (path: string, label: string, more: { type?: DataEntry['type']; sample?: Json } = {}): DataEntry => ({
  ref: ref('call', path),
  label,
  trail: [],
  sample: more.sample,
  type: more.type ?? 'string',
});
const field = (name: string, label: string, schema: JsonSchema = { type: 'string' }): AppField => ({
  name,
  label,
  required: false,
  schema,
});
const formatted = (format: string): JsonSchema => ({ type: 'string', 'x-ui': { format } });
const matched = (...given: Parameters<typeof suggestMatches>) =>
  suggestMatches(...given).map(({ target, ref: { path }, reason }) => [target.name, path.join('.'), reason]);

describe('suggestMatches', () => {
  it('takes the same name before one that means the same, whatever its spelling and whichever field comes first', () => {
    const targets = [field('Mobile', 'Portable'), field('Phone', 'Téléphone'), field('Last_Name', 'Nom')];
    expect(matched(targets, [entry('from', 'Caller'), entry('phone', 'Phone'), entry('lastName', 'Last name')])).toEqual([
      ['Phone', 'phone', 'name'],
      ['Last_Name', 'lastName', 'name'],
    ]);
    expect(matched(targets, [entry('from', 'Caller')])).toEqual([['Phone', 'from', 'meaning']]);
  });

  it('offers each piece of data once, and no list or group for a single field', () => {
    const targets = [field('Email', 'E-mail'), field('Other_Email', 'E-mail')];
    expect(matched(targets, [entry('email', 'E-mail'), entry('mail', 'Mail', { type: 'array' })])).toEqual([['Email', 'email', 'name']]);
  });

  it('offers nothing where no name fits', () => expect(matched([field('Colour', 'Colour')], [entry('from', 'Caller')])).toEqual([]));

  it('offers no text for a number and no name for a date, however they are called', () => {
    const targets = [field('Amount', 'Amount', { type: 'number' }), field('Due', 'Due', formatted('date'))];
    expect(matched(targets, [entry('amount', 'Amount', { sample: 'much' }), entry('due', 'Due', { sample: 'soon' })])).toEqual([]);
    expect(matched(targets, [entry('amount', 'Amount', { sample: '12.5' }), entry('due', 'Due', { sample: '2026-12-24' })])).toEqual([
      ['Amount', 'amount', 'name'],
      ['Due', 'due', 'name'],
    ]);
  });

  it('knows an e-mail address without its name, unless there are two', () => {
    const targets = [field('Email', 'E-mail', formatted('email'))];
    const writer = entry('answers.q1', 'Where can we reach you', { sample: 'jean@dupont.example' });
    expect(matched(targets, [writer, entry('size', 'Size', { sample: '12' })])).toEqual([['Email', 'answers.q1', 'kind']]);
    expect(matched(targets, [writer, entry('answers.q2', 'Your colleague', { sample: 'anne@dupont.example' })])).toEqual([]);
  });

  it('prefers what another step put there, with the changes made to it', () => {
    const earlier = ref('call', 'to', [{ name: 'upper', args: {} } as never]);
    const [match] = suggestMatches(
      [field('Phone', 'Phone')],
      [entry('phone', 'Phone'), entry('to', 'Called')],
      [
        { field: 'Phone', ref: ref('gone', 'phone') },
        { field: 'Phone', ref: earlier },
      ],
    );
    expect(match).toMatchObject({ reason: 'earlier', ref: earlier, from: 'Called' });
  });
});
