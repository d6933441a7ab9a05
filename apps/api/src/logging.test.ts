import { describe, expect, it } from 'vitest';
import { maskUrl } from './logging.js';

describe('addresses in logs', () => {
  it.each([
    ['/hooks/YEgeuQnWf0ZOvgP4izi76sirpKirwo_F', '/hooks/…'],
    ['/forms/abcdef?email=a@b.example', '/forms/…?…'],
    ['/api/events?query=jean', '/api/events?…'],
    ['/api/flows', '/api/flows'],
  ])('%s are written as %s', (url, shown) => expect(maskUrl(url)).toBe(shown));
});
