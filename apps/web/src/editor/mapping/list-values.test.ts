import { applyTransforms, type Ref, ref } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { isPlainPill, listPairs, withPairs } from './list-values';

const list = (...values: string[]) => values.map((value) => ({ value, label: value }));
const targets = list('Phone', 'Web Research', 'Partner');
const shown = (pill: Ref, sources = list('Phone', 'web_research', 'Fair')) =>
  listPairs(pill, sources, targets).map(({ from, to, suggested }) => [from.value, to, suggested]);

describe('values of a list', () => {
  it('that are the same need nothing, those of the same name are suggested, and the others are asked for', () =>
    expect(shown(ref('form', 'source'))).toEqual([
      ['Phone', 'Phone', undefined],
      ['web_research', undefined, 'Web Research'],
      ['Fair', undefined, undefined],
    ]));

  it('are matched by what people read as well', () =>
    expect(listPairs(ref('form', 'source'), [{ value: '3', label: 'Partner' }], targets)[0]!.suggested).toBe('Partner'));

  it('become what was chosen when the step runs, and go on unchanged otherwise', () => {
    const pill = withPairs(ref('form', 'source'), { web_research: 'Web Research' });
    expect(shown(pill)[1]).toEqual(['web_research', 'Web Research', undefined]);
    const scope = { output: () => undefined, now: 0, timeZone: 'UTC', country: 'FR', lookup: () => undefined, calendars: () => [] };
    expect(applyTransforms('WEB_research', pill.transforms, scope as never)).toBe('Web Research');
    expect(applyTransforms('Fair', pill.transforms, scope as never)).toBe('Fair');
  });

  it('lose their pair again, and with the last one the whole change', () => {
    const pill = withPairs(ref('form', 'source'), { Fair: 'Partner', web_research: 'Web Research' });
    expect(shown(withPairs(pill, { Fair: undefined }))[2]).toEqual(['Fair', undefined, undefined]);
    expect(withPairs(pill, { Fair: undefined, web_research: undefined })).toEqual(ref('form', 'source'));
  });

  it('are not known of data that was changed otherwise', () => {
    expect(isPlainPill(withPairs(ref('form', 'source'), { Fair: 'Partner' }))).toBe(true);
    expect(isPlainPill({ ...ref('form', 'source'), transforms: [{ name: 'default', args: { value: 'x' } }] })).toBe(false);
  });
});
