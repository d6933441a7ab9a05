import { describe, expect, it } from 'vitest';
import { action, aDocument, branch, loop, trigger } from '../testing/a-document';
import { readingOrder } from './canvas-graph';
import { outlineLevels } from './outline-levels';

const link = (written: string) => {
  const [from = '', exit = '', to = ''] = written.split(' ');
  return { from, exit, to };
};
const written = (document: ReturnType<typeof aDocument>) =>
  Object.fromEntries([...outlineLevels(document, readingOrder(document))].map(([id, { above }]) => [id, above.join(' > ')]));

describe('the levels of the outline', () => {
  it('go down along paths and come up where they meet', () => {
    const document = aDocument(
      [trigger(), branch('which', ['yes', 'no']), action('y'), action('y2'), action('n'), action('after')],
      ['trigger next which', 'which yes y', 'y next y2', 'which no n', 'y2 next after', 'n next after'].map(link),
    );
    expect(written(document)).toEqual({ trigger: '', which: '', y: 'which', y2: 'which', n: 'which', after: '' });
  });

  it('go down into a loop, and not for what follows it', () => {
    const document = aDocument(
      [
        trigger(),
        loop('each'),
        { ...action('body'), inside: 'each' },
        { ...branch('in'), inside: 'each' },
        { ...action('deep'), inside: 'each' },
        action('after'),
      ],
      ['trigger next each', 'each each body', 'body next in', 'in yes deep', 'each done after'].map(link),
    );
    expect(written(document)).toEqual({ trigger: '', each: '', body: 'each', in: 'each', deep: 'each > in', after: '' });
  });

  it('leave a step that nothing leads to where it is', () => {
    expect(written(aDocument([trigger(), action('loose')], []))).toEqual({ trigger: '', loose: '' });
  });
});
