import { ref, type Value } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { htmlOfValue, valueOfHtml } from './html-of-value';

const withPills: Value = {
  kind: 'text',
  html: true,
  parts: [
    '<p>Hello <strong>',
    ref('form', 'name', [{ name: 'default', args: { value: 'a > b & "c"' } }]),
    '</strong></p><p>',
    ref('form', ['lines', 0, 'price']),
    '</p>',
  ],
};

describe('rich text', () => {
  it('comes back from the editor as the value that it was', () => {
    expect(valueOfHtml(htmlOfValue(withPills))).toEqual(withPills);
    expect(valueOfHtml('<p>Hello</p>')).toEqual({ kind: 'literal', value: '<p>Hello</p>' });
  });

  it('reads a pill whatever else the editor writes on it', () =>
    expect(
      valueOfHtml(
        '<p><span step="form" path="name" data-pill="{&quot;step&quot;:&quot;form&quot;,&quot;path&quot;:[&quot;name&quot;]}"></span></p>',
      ),
    ).toEqual({ kind: 'text', html: true, parts: ['<p>', ref('form', 'name'), '</p>'] }));

  it('is nothing when nothing is written in it', () =>
    expect(['', '<p></p>', '<p> </p><ul><li><p>&nbsp;</p></li></ul>'].map(valueOfHtml)).toEqual([undefined, undefined, undefined]));
});
