import type { BrowserContextOptions } from 'playwright-core';
import { owner } from '../../product/start-product.js';

/** Who can sit at the screen: the owner, and one person more of each role below. */
export const people = {
  owner: { name: owner.name, email: owner.email, password: owner.password },
  builder: { name: 'Karim Benali', email: 'karim@acme.example', password: 'a long enough password' },
  operator: { name: 'Odile Martin', email: 'odile@acme.example', password: 'a long enough password' },
  viewer: { name: 'Victor Petit', email: 'victor@acme.example', password: 'a long enough password' },
} as const;
export type Person = keyof typeof people;

/** The cookies of somebody who has signed in, as a browser context takes them. */
export type Session = Exclude<BrowserContextOptions['storageState'], string | undefined>;

export async function signIn(address: string, { email, password }: { email: string; password: string }): Promise<Session> {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((line) => {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    return { name: name!, value: value!, domain: new URL(address).hostname, path: '/' };
  });
  const kept = { expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
  return { cookies: cookies.map((cookie) => ({ ...cookie, ...kept })), origins: [] };
}
