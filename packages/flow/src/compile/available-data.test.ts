import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../migrate/read-document.js';
import { availableData } from './available-data.js';

const example = (name: string) =>
  readDocument(JSON.parse(readFileSync(new URL(`../../examples/${name}.flow.json`, import.meta.url), 'utf8')).document);
const names = (found: ReturnType<typeof availableData>): string[] =>
  found.map(({ stepId, certain, open }) => `${stepId}${certain ? '' : '?'}${open ? ' (open)' : ''}`);

describe('the data that a step can use', () => {
  it('is that of the steps before it, nearest first, marked where only some paths have it', () => {
    expect(names(availableData(example('missed-call'), 'task'))).toEqual(['lead?', 'find', 'trigger']);
    expect(names(availableData(example('missed-call'), 'find'))).toEqual(['trigger']);
  });

  it('is certain after a join that waits for both paths', () => {
    expect(names(availableData(example('join'), 'task'))).toEqual(['find', 'lead', 'trigger']);
  });

  it('is an open loop’s item within its body, its turn’s data for what it collects, and its results after it', () => {
    expect(names(availableData(example('loop'), 'task'))).toEqual(['find', 'each-call (open)', 'trigger']);
    expect(names(availableData(example('loop'), 'each-call', 'collect'))).toEqual(['task', 'find', 'each-call (open)', 'trigger']);
    expect(names(availableData(example('loop'), 'tell'))).toEqual(['each-call', 'trigger']);
  });

  it('is an awaited event only where it happened, and in its own filter', () => {
    expect(names(availableData(example('wait-for-event'), 'lead'))).toEqual(['answer', 'trigger']);
    expect(names(availableData(example('wait-for-event'), 'remind'))).toEqual(['answer?', 'trigger']);
    expect(names(availableData(example('wait-for-event'), 'answer', 'own'))).toEqual(['answer', 'trigger']);
  });

  it('is nothing for a trigger, but its own event in its filter', () => {
    expect(names(availableData(example('loop'), 'trigger'))).toEqual([]);
    expect(names(availableData(example('loop'), 'trigger', 'own'))).toEqual(['trigger']);
    expect(availableData(example('loop'), 'nobody')).toEqual([]);
  });
});
