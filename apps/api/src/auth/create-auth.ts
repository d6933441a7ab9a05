import { authSchema } from '@navette/store';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { organization } from 'better-auth/plugins';
import { createAccessControl } from 'better-auth/plugins/access';
import { adminAc, defaultStatements, memberAc, ownerAc } from 'better-auth/plugins/organization/access';

/** What better-auth's drizzle adapter takes; made by the store. */
export type DrizzleAuthDatabase = Parameters<typeof drizzleAdapter>[0];

/** Rights within better-auth's own routes (members, invitations). What our routes ask is in roles.ts. */
const access = createAccessControl(defaultStatements);
const member = access.newRole(memberAc.statements);
const organisationRoles = {
  owner: access.newRole(ownerAc.statements),
  admin: access.newRole(adminAc.statements),
  builder: member,
  operator: member,
  viewer: member,
};

const day = 60 * 60 * 24;

/**
 * Accounts, sessions and organisations. Cookies are HttpOnly and SameSite=Lax; Secure when the address is https.
 * A session opens in the first organisation of its user.
 */
export const createAuth = (options: { database: DrizzleAuthDatabase; secret: string; publicUrl: string }) =>
  betterAuth({
    appName: 'Navette',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secret,
    trustedOrigins: (request) => [new URL(options.publicUrl).origin, ...sameHost(request)],
    database: drizzleAdapter(options.database, { provider: 'pg', schema: authSchema }),
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128, autoSignIn: false },
    // A session is written once an hour at most, which is how precisely "last seen" is known.
    session: { expiresIn: 30 * day, updateAge: 60 * 60 },
    plugins: [
      organization({
        ac: access,
        roles: organisationRoles,
        creatorRole: 'owner',
        allowUserToCreateOrganization: false,
        invitationExpiresIn: 7 * day,
        cancelPendingInvitationsOnReInvite: true,
      }),
    ],
    advanced: { cookiePrefix: 'navette', useSecureCookies: options.publicUrl.startsWith('https:') },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const first = await context?.context.adapter.findOne<{ organizationId: string }>({
              model: 'member',
              where: [{ field: 'userId', value: session.userId }],
            });
            return { data: { ...session, activeOrganizationId: first?.organizationId ?? null } };
          },
        },
      },
    },
  });

export type Auth = ReturnType<typeof createAuth>;

/** A browser that reaches us under another name of this machine (127.0.0.1, a LAN name) is still on our own page. */
const sameHost = (request?: Request): string[] => {
  const origin = request?.headers.get('origin');
  if (!origin || !URL.canParse(origin)) return [];
  return new URL(origin).host === request?.headers.get('host') ? [origin] : [];
};
