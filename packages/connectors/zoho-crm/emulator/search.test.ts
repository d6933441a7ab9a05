import { describe, expect, it } from 'vitest';
import { matchesCriteria, parseCriteria } from './search.js';

const lead: Record<string, string> = { Last_Name: 'Fontaine', Email: 'marc@fontaine.example', City: 'Nantes' };
const answers = (criteria: string) => {
  const parsed = parseCriteria(criteria);
  return parsed && matchesCriteria(parsed, (column) => lead[column]);
};

describe('search criteria', () => {
  it.each([
    ['(Last_Name:equals:Fontaine)', true],
    ['((Last_Name:equals:Fontaine)and(City:equals:Lyon))', false],
    ['((Last_Name:equals:Fontaine)or(City:equals:Lyon))', true],
    ['(((City:equals:Lyon)or(City:equals:Nantes))and(Email:starts_with:marc))', true],
    ['(City:in:Lyon,Nantes)', true],
    ['(City:not_equal:Nantes)', false],
  ])('%s → %s', (criteria, expected) => {
    expect(answers(criteria)).toBe(expected);
  });

  it.each(['Last_Name', '(Last_Name:sounds_like:F)', ''])('refuses %s', (criteria) => {
    expect(parseCriteria(criteria)).toBeUndefined();
  });
});
