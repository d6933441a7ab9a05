import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, linesOf, noteOf, plainNote } from './note-markdown';

const only = (note: string) => linesOf(note)[0]!.runs;

describe('a note', () => {
  it('has bold, italic and links in its lines', () => {
    expect(only('Ask **Karim** or *Claire*, see [the **list**](https://acme.example/a)')).toEqual([
      { text: 'Ask ' },
      { text: 'Karim', bold: true },
      { text: ' or ' },
      { text: 'Claire', italic: true },
      { text: ', see ' },
      { text: 'the ', href: 'https://acme.example/a' },
      { text: 'list', bold: true, href: 'https://acme.example/a' },
    ]);
    expect(only('**_both_**')).toEqual([{ text: 'both', bold: true, italic: true }]);
  });

  it('has lists', () => {
    expect(linesOf('To do\n- call\n- write\n1. first\n2) second').map(({ kind }) => kind)).toEqual([
      'plain',
      'bullet',
      'bullet',
      'number',
      'number',
    ]);
  });

  it.each([
    '2 * 3 * 4',
    'snake_case_name',
    '<img src=x onerror=alert(1)>',
    '[press](javascript:alert)',
    '[press](data:text/html,hello)',
    'half **bold',
    '**',
    '[]()',
  ])('keeps %s as it was typed', (text) => expect(only(text)).toEqual([{ text }]));

  it('is called by its words alone', () => {
    expect(plainNote('**Ask** [Karim](https://acme.example)\n\n- before *noon*')).toBe('Ask Karim before noon');
  });

  it('is read as it was written, whatever stands in it', () => {
    const text = fc.stringMatching(/^[a-c *_[\]()\\.\-1]*$/);
    const run = fc.record(
      {
        text,
        bold: fc.constant(true as const),
        italic: fc.constant(true as const),
        href: fc.constantFrom('https://a.example/(b)', 'tel:1'),
      },
      { requiredKeys: ['text'] },
    );
    const line: fc.Arbitrary<Line> = fc.record({
      kind: fc.constantFrom('plain' as const, 'bullet' as const, 'number' as const),
      runs: fc.array(run, { maxLength: 4 }),
    });
    const letters = (lines: readonly Line[]) =>
      lines.map(({ kind, runs }) => ({
        kind,
        letters: runs.flatMap(({ text, ...manner }) =>
          [...text]
            .filter((letter) => letter.trim() !== '')
            .map((letter) => [letter, manner.bold === true, manner.italic === true, manner.href ?? '']),
        ),
      }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const read = linesOf(noteOf(lines));
        expect(letters(read)).toEqual(letters(lines));
        expect(noteOf(read)).toBe(noteOf(linesOf(noteOf(read))));
      }),
      { numRuns: 500 },
    );
  });
});
