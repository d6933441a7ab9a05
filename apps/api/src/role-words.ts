import type { Words } from '@navette/flow';
import type { Role } from './roles.js';

/** Names of the roles, as people read them. */
export const roleWords: Record<Role, Words> = {
  viewer: { en: 'Viewer', fr: 'Lecture seule' },
  operator: { en: 'Operator', fr: 'Exploitation' },
  builder: { en: 'Builder', fr: 'Conception' },
  admin: { en: 'Admin', fr: 'Administration' },
  owner: { en: 'Owner', fr: 'Propriétaire' },
};
