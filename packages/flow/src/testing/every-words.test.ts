import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = new URL('../', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^(value-error|sentence|edit|transforms|operators)\b.*(?<!test)\.ts$/.test(file),
);
const french = files.flatMap((file) =>
  [...readFileSync(new URL(file, source), 'utf8').matchAll(/fr: '([^'\n]*)'/g)].map(([, words = '']) => [file, words] as const),
);

describe('French words', () => {
  it('have non-breaking spaces and curly apostrophes', () => {
    expect(french.length).toBeGreaterThan(80);
    for (const [file, words] of french) expect([file, words.match(/ [;:!?»]|« |\p{L}'\p{L}|veuillez/iu)?.[0]]).toEqual([file, undefined]);
  });
});
