import { startProduct } from '../../product/start-product.js';
import { addMembers } from './add-members.js';
import { type Person, people, type Session, signIn } from './people.js';

/** What a test file needs to know of the product that all of them share. */
export type ProductFacts = { address: string; sandboxUrl: string; ownerKey: string; sessions: Record<Person, Session> };
export type SharedProduct = { facts: ProductFacts; remove(): Promise<void> };

/** Starts it with its owner, one more person of each role, and a session of each: signing in may be tried only so often a minute. */
export async function startSharedProduct(): Promise<SharedProduct> {
  const { address, sandboxUrl, ownerKey, databaseUrl, remove } = await startProduct();
  try {
    await addMembers({ address, databaseUrl });
    const sessions = {} as Record<Person, Session>;
    for (const person of Object.keys(people) as Person[]) sessions[person] = await signIn(address, people[person]);
    return { facts: { address, sandboxUrl, ownerKey, sessions }, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
