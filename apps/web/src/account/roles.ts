import type { Me } from '@navette/api/contract';
import { useMe } from '../api/account';

export type Role = Me['role'];

/** From least to most; each may do what those before it may. The API decides, this only spares people a refusal. */
export const roles: readonly Role[] = ['viewer', 'operator', 'builder', 'admin', 'owner'];

export const reaches = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least);

/** May the person at the screen do what asks for this role? */
export const useMay = (least: Role): boolean => {
  const me = useMe();
  return me !== undefined && reaches(me.role, least);
};
