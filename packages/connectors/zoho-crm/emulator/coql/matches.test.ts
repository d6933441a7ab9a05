import { describe, expect, it } from 'vitest';
import { matches } from './matches.js';
import { parseCoql } from './parse.js';

const record = {
  Last_Name: 'Dupont',
  Phone: '06 12 34 56 78',
  Amount: 1500,
  Created_Time: '2026-03-01T10:00:00+01:00',
  Owner: { id: '5', name: 'Claire' },
  Email: null,
};

const answers = (where: string): boolean =>
  matches(parseCoql(`select id from Leads where ${where}`).where, (column) => record[column as keyof typeof record]);

describe('COQL criteria', () => {
  it.each([
    "Last_Name = 'dupont'",
    "Last_Name like 'Dup%'",
    "Phone like '%56 78'",
    "Phone like '%34 56%'",
    "Phone not like '%99'",
    "Last_Name in ('Martin', 'Dupont')",
    "Last_Name not in ('Martin')",
    'Amount between 1000 and 2000',
    'Amount > 1499 and Amount <= 1500',
    "Created_Time >= '2026-03-01T09:00:00Z'",
    "Created_Time < '2026-03-01T10:00:01+01:00'",
    "Owner = '5'",
    'Email is null',
    "Last_Name = 'x' or Amount != 1",
  ])('is true of %s', (where) => {
    expect(answers(where)).toBe(true);
  });

  it.each([
    "Email = 'a@b.fr'",
    "Email != 'a@b.fr'",
    'Last_Name is null',
    "Created_Time > '2026-03-01T10:00:00+01:00'",
    "Phone = '0612345678'",
  ])('is false of %s', (where) => {
    expect(answers(where)).toBe(false);
  });
});
