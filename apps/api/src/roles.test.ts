import { describe, expect, it } from 'vitest';
import { requireRole } from './auth/guard.js';
import type { Caller } from './auth/identify.js';
import { reaches, roles } from './roles.js';

const caller = (role: Caller['role']): Caller => ({ user: null, organisation: { id: 'o', name: 'O' }, role, by: 'key:1' });

describe('roles', () => {
  it('are a ladder: each may do what those before it may', () => {
    for (const [height, role] of roles.entries())
      for (const [step, least] of roles.entries()) expect(reaches(role, least)).toBe(height >= step);
  });

  it('refuse with both names', () => {
    expect(() => requireRole(caller('viewer'), 'builder')).toThrow('This needs the role “Builder”; yours is “Viewer”.');
    expect(() => requireRole(caller('owner'), 'admin')).not.toThrow();
  });
});
