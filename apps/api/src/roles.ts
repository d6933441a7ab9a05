/** From least to most. Each role may do what those before it may. Builder: draws flows. Operator: runs, replays, resumes. */
export const roles = ['viewer', 'operator', 'builder', 'admin', 'owner'] as const;
export type Role = (typeof roles)[number];

/** `public`: no account is asked for (health, set-up, the sign-in routes themselves). */
export type LeastRole = Role | 'public';

/** Does `role` reach `least`? */
export const reaches = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least);

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
