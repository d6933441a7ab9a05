import { describe, expect, it } from 'vitest';
import { moreSelected } from './more-selected';

describe('selecting more steps', () => {
  it('starts from the step that was selected alone', () => {
    expect(moreSelected({ step: 'a', many: [] }, ['b'], 'toggle')).toEqual(['a', 'b']);
    expect(moreSelected({ step: undefined, many: [] }, ['b'], 'toggle')).toEqual(['b']);
  });

  it('toggles, so that a second Shift click takes a step out again', () => {
    expect(moreSelected({ step: undefined, many: ['a', 'b'] }, ['b'], 'toggle')).toEqual(['a']);
    expect(moreSelected({ step: 'a', many: [] }, ['a'], 'toggle')).toEqual([]);
  });

  it('adds what Shift arrows and the rubber band touch, each once', () => {
    expect(moreSelected({ step: undefined, many: ['a', 'b'] }, ['b', 'c', 'c'], 'add')).toEqual(['a', 'b', 'c']);
  });
});
