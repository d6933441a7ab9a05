import { literal, ref, text, type Value } from '@navette/flow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOfParts, partsOfDocument } from './document-of-parts';
import { joined, type Part, partsOfValue, valueOfParts } from './parts-of-value';

const caller = ref('call', 'from', [{ name: 'trim', args: {} }]);
const throughEditor = (value: Value | undefined) => valueOfParts(partsOfDocument(documentOfParts(partsOfValue(value)!)), value);

describe('text with pills', () => {
  it.each<[string, Value | undefined]>([
    ['nothing', undefined],
    ['text', literal('Call back')],
    ['several lines', literal('Hello\n\nYours, Claire')],
    ['one pill with its transforms', caller],
    ['a pill in text', text('Call back ', caller, '.\nToday')],
    ['two pills side by side', text(caller, ref('find', ['items', 0, 'name']))],
    ['text with its own transforms', { ...text('a ', caller), transforms: [{ name: 'trim', args: {} }] }],
  ])('%s comes back as it went into the editor', (_, value) => {
    expect(throughEditor(value)).toEqual(value);
  });

  it('says nothing when there is nothing', () => {
    expect(valueOfParts([''])).toBeUndefined();
    expect(throughEditor(literal(''))).toBeUndefined();
  });

  it('becomes text once somebody writes beside the pill', () => {
    expect(valueOfParts([caller, '!'], caller)).toEqual(text(caller, '!'));
  });

  it('shows numbers and yes or no as text, and lists not at all', () => {
    expect(partsOfValue(literal(42))).toEqual(['42']);
    expect(partsOfValue(literal(true))).toEqual(['true']);
    expect(partsOfValue(literal([1]))).toBeNull();
    expect(partsOfValue({ kind: 'list', items: [] })).toBeNull();
  });

  it('loses no letter, line or pill', () => {
    const part = fc.oneof(fc.string(), fc.constant('\n'), fc.constant<Part>(caller));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(partsOfDocument(documentOfParts(parts))).toEqual(joined(parts));
      }),
    );
  });
});
