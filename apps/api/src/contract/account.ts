import { z } from 'zod';
import { roles } from '../roles.js';
import { languageSchema } from './shared.js';

export const roleSchema = z.enum(roles);

/** `GET /api/setup` */
export const setupStateSchema = z.object({
  needsOwner: z.boolean(),
  /** Practice accounts can be made with one click. */
  practice: z.boolean(),
});
export type SetupState = z.infer<typeof setupStateSchema>;

/** `POST /api/setup`: only while there is no owner. Signs the owner in (sets the session cookie). */
export const setupRequestSchema = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  password: z.string().min(10).max(128),
  organisation: z.string().trim().min(1).max(120),
});
export type SetupRequest = z.infer<typeof setupRequestSchema>;

/** `GET /api/me`, and the answer of `POST /api/setup`. */
export const meSchema = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  role: roleSchema,
  /** From Accept-Language; a person's own choice is kept by the browser. */
  language: languageSchema,
  practice: z.boolean(),
});
export type Me = z.infer<typeof meSchema>;

/** `GET /api/members`: who is here, for "Ask {name}". */
export const membersSchema = z.object({
  members: z.array(
    z.object({
      userId: z.string(),
      name: z.string(),
      email: z.string(),
      role: roleSchema,
      /** To the hour. Null: never signed in, or signed out everywhere. */
      lastSeenAt: z.string().nullable(),
    }),
  ),
});
export type Members = z.infer<typeof membersSchema>;
