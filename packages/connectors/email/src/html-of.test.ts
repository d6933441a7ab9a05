import { describe, expect, it } from 'vitest';
import { htmlOf } from './html-of.js';

describe('htmlOf', () => {
  it('makes paragraphs, lines and links', () => {
    expect(htmlOf('Hello,\n\nSee https://example.com/a?b=1&c=2.\nBye\n')).toBe(
      '<p>Hello,</p>\n<p>See <a href="https://example.com/a?b=1&amp;c=2">https://example.com/a?b=1&amp;c=2</a>.<br>\nBye</p>',
    );
  });

  it('lets no tag and no script of the data through', () => {
    expect(htmlOf('<img src=x onerror="alert(1)"> javascript:alert(1) https://x.example/"onclick=')).not.toMatch(
      /<img|"onclick|href="javascript/,
    );
  });
});
