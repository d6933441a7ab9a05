import { describe, expect, it } from 'vitest';
import { carries, referenceOf, withReference } from './reference.js';

describe('our mark on what a step has made', () => {
  it('is the same for one execution for ever, and another for every other one', () => {
    expect(referenceOf('run-1:create:')).toBe(referenceOf('run-1:create:'));
    const references = Array.from({ length: 20_000 }, (_, index) => referenceOf(`run-${index}:create:`));
    expect(new Set(references).size).toBe(references.length);
  });

  it('stands after the description, and is found there', () => {
    const text = withReference('Called twice', 'run-1:create:');
    expect(text).toMatch(/^Called twice\n\nNavette ref [0-9A-HJKMNP-TV-Z]{10}$/);
    expect(carries(text, 'run-1:create:')).toBe(true);
    expect(carries(text, 'run-2:create:')).toBe(false);
    expect(carries(null, 'run-1:create:')).toBe(false);
    expect(withReference(undefined, 'k')).toBe(referenceOf('k'));
  });
});
