import { describe, expect, it } from 'vitest';
import { columnId } from './column-id';

describe('columnId', () => {
  it('makes a plain id of any label, and another one when it is taken', () => {
    expect(columnId('Propriétaire, nom', [])).toBe('proprietaire-nom');
    expect(columnId('Owner', ['owner', 'owner-2'])).toBe('owner-3');
    expect(columnId('所有者', [])).toBe('column');
  });
});
