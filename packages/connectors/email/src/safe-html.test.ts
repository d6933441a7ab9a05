import { describe, expect, it } from 'vitest';
import { safeHtml } from './safe-html.js';
import { textOfHtml } from './text-of-html.js';

const written =
  '<h2>Bonjour</h2><p>Voici <strong>12</strong> <a href="https://example.com/a?b=1&amp;c=2">prospects</a>&nbsp;:</p><ul><li><p>Anne</p></li><li><p>Marc</p></li></ul>';

describe('the page of a mail', () => {
  it('keeps what people write', () => expect(safeHtml(written)).toBe(written.replace('&nbsp;', '\u00a0')));

  it.each([
    ['<p onclick="steal()">Hello</p>', '<p>Hello</p>'],
    ['<script>steal()</script><p>Hello</p><style>p{}</style>', '<p>Hello</p>'],
    ['<a href="javascript:steal()">x</a>', '<a>x</a>'],
    ['<img src="https://tracker.example/1.gif">Hello', 'Hello'],
    ['<iframe src="//x.example"></iframe><form><input name="a"></form>Hello', 'Hello'],
  ])('lets nothing through that does something by itself: %s', (html, kept) => expect(safeHtml(html)).toBe(kept));

  it('has a text that says the same', () =>
    expect(textOfHtml(safeHtml(written))).toBe('Bonjour\n\nVoici 12 prospects (https://example.com/a?b=1&c=2)\u00a0:\n\n- Anne\n\n- Marc'));
});
