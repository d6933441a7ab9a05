import { describe, expect, it } from 'vitest';
import { type IssueCode, issueOf, issueTable } from './issues.js';

const codes = Object.keys(issueTable) as IssueCode[];
const placesIn = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();
const longest = new Proxy({}, { get: () => 'x'.repeat(200) }) as never;

describe.each(codes)('the issue %s', (code) => {
  const { sentence, remedy } = issueTable[code];

  it('has the same places in both languages', () => {
    expect(placesIn(sentence.fr)).toEqual(placesIn(sentence.en));
    expect(placesIn(remedy.fr)).toEqual(placesIn(remedy.en));
  });

  it('stays short with the longest names', () => {
    const issue = issueOf(code, longest);
    expect(issue.sentence.en.length).toBeLessThanOrEqual(160);
    expect(issue.sentence.fr.length).toBeLessThanOrEqual(200);
    expect(issue.remedy.en.length).toBeLessThanOrEqual(160);
    expect(issue.remedy.fr.length).toBeLessThanOrEqual(200);
  });

  it('follows the sentence rules', () => {
    for (const words of [sentence, remedy]) {
      expect(words.en).toMatch(/^[A-Z“{].*\.$/);
      expect(words.fr).toMatch(/^[A-ZÀÉ«{].*\.$/);
      expect(words.en).not.toMatch(/oops|please|!|invalid|failed to|'|"/i);
      expect(words.fr).not.toMatch(/oups|veuillez|invalide|'|"| [:;!?»]|« /i);
    }
  });
});

it('cuts a long name and keeps it on one line', () => {
  const issue = issueOf('stepUnlinked', { step: `Create\n ${'a very '.repeat(20)}long step` });
  expect(issue.sentence.en).toBe('Nothing leads to “Create a very a very a very a v…”, so it will never run.');
});
