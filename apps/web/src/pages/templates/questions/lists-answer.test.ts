import { expect, it } from 'vitest';
import { changedLists, paramsOf } from './lists-answer';

const lists = ['layout', 'pipeline', 'stage'].map((id) => ({ id, list: id, title: { en: id, fr: id } }));
const chosen = (value: string) => ({ value, label: value.toUpperCase() });
const answer = { layout: chosen('a'), pipeline: chosen('b'), stage: chosen('c') };

it('a list is asked with what was chosen above it', () => {
  expect(paramsOf(lists, answer, 'layout')).toEqual({});
  expect(paramsOf(lists, answer, 'stage')).toEqual({ layout: 'a', pipeline: 'b' });
});

it('changing a list forgets what was chosen below it', () => {
  expect(changedLists(lists, answer, { id: 'pipeline', chosen: chosen('x') })).toEqual({ layout: chosen('a'), pipeline: chosen('x') });
  expect(changedLists(lists, answer, { id: 'layout', chosen: null })).toEqual({});
});
