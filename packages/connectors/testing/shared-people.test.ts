import { describe, expect, it } from 'vitest';
import { users as phoneUsers } from '../ringover/emulator/seed.js';
import { users as crmUsers } from '../zoho-crm/emulator/data/users.js';

describe('the practice world', () => {
  it('has the same people in the phone system and in the CRM, known by their e-mail', () => {
    const inCrm = crmUsers().map(({ email }) => email);
    expect(
      phoneUsers()
        .map(({ email }) => email)
        .filter((email) => !inCrm.includes(email)),
    ).toEqual([]);
  });
});
