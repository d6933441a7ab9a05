import { describe, expect, it } from 'vitest';
import { documentOfNote, noteOfDocument } from './note-document';

describe('a note in the editor', () => {
  it.each(['', 'One line', 'Two\n\nlines', 'To do\n- **call**\n- see [it](https://a.example)\n1. *first*\n2. second', '5 \\* 4'])(
    'is kept as it was: %j',
    (note) => expect(noteOfDocument(documentOfNote(note))).toBe(note),
  );

  it.each([
    ['https://a.example', '[it](https://a.example)'],
    ['a.example/x', '[it](https://a.example/x)'],
    ['javascript:alert(1)', 'it'],
  ])('links to %s as %s', (href, kept) => {
    const text = { type: 'text', text: 'it', marks: [{ type: 'link', attrs: { href } }] };
    expect(noteOfDocument({ type: 'doc', content: [{ type: 'paragraph', content: [text] }] })).toBe(kept);
  });

  it('has no place for anything but paragraphs, lists, emphasis and links', () => {
    const kinds = new Set<string>();
    JSON.stringify(documentOfNote('<b>x</b>\n# Title\n> quote\n- **a**'), (key, value) => {
      if (key === 'type') kinds.add(value);
      return value;
    });
    expect([...kinds].toSorted()).toEqual(['bold', 'bulletList', 'doc', 'listItem', 'paragraph', 'text']);
  });
});
