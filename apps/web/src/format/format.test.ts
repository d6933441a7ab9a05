import { describe, expect, it } from 'vitest';
import { formatDuration, formatNumber, formatRelative, formatSoon, roundCount } from './format';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('formatDuration', () => {
  it('counts milliseconds below a tenth of a second, keeps one decimal below ten, and two units above a minute', () => {
    expect([0, 40, 400, 12_300, 125_000, 12_000_000, 187_200_000].map((each) => plain(formatDuration('en', each)))).toEqual([
      '1 ms',
      '40 ms',
      '0.4 s',
      '12 s',
      '2 min 5 s',
      '3 h 20 min',
      '2 d 4 h',
    ]);
    expect(plain(formatDuration('fr', 400))).toBe('0,4 s');
    expect(plain(formatDuration('fr', 172_800_000))).toBe('2 j');
  });
});

describe('roundCount', () => {
  it('is exact up to ten thousand and a magnitude above', () => {
    expect(roundCount(10_000)).toEqual({ value: 10_000, isAbout: false });
    expect(roundCount(41_237)).toEqual({ value: 41_000, isAbout: true });
  });

  it('is written as each language writes numbers', () => {
    expect(plain(formatNumber('en', 41_000))).toBe('41,000');
    expect(plain(formatNumber('fr', 41_000))).toBe('41 000');
  });
});

describe('formatSoon', () => {
  it('leaves the day out when it is today', () => {
    const now = Date.parse('2026-03-10T12:00:00Z');
    expect(formatSoon('en', '2026-03-10T14:02:00Z', now, 'UTC')).toBe('14:02');
    expect(formatSoon('en', '2026-03-12T14:02:00Z', now, 'UTC')).toBe('12 Mar, 14:02');
  });
});

describe('formatRelative', () => {
  it('chooses the unit a person would', () => {
    const now = Date.parse('2026-03-10T12:00:00Z');
    const ago = (seconds: number) => formatRelative('en', new Date(now - seconds * 1000).toISOString(), now);
    expect([2, 40, 180, 7200, 86_400, 3 * 86_400, 20 * 86_400].map(ago)).toEqual([
      'now',
      '40 seconds ago',
      '3 minutes ago',
      '2 hours ago',
      'yesterday',
      '3 days ago',
      '3 weeks ago',
    ]);
  });
});
