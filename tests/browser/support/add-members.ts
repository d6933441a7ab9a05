import { createAuthDatabase } from '@navette/store';
import { createAuth } from '../../../apps/api/src/auth/create-auth.js';
import { people } from './people.js';

/** Puts the people of the tests beside the owner, with the product's own accounts. */
export async function addMembers({ address, databaseUrl }: { address: string; databaseUrl: string }): Promise<void> {
  const database = createAuthDatabase(databaseUrl);
  const auth = createAuth({ database, secret: 'only for sessions, and none is opened here', publicUrl: address });
  const { adapter } = await auth.$context;
  const organisation = await adapter.findOne<{ id: string }>({ model: 'organization', where: [] });
  for (const role of ['builder', 'operator', 'viewer'] as const) {
    const { user } = await auth.api.signUpEmail({ body: people[role] });
    await auth.api.addMember({ body: { userId: user.id, organizationId: organisation!.id, role } });
  }
  await database.$client.end();
}
