import { describe, expect, it } from 'vitest';
import { guardedLookup, guardedLookupBy, isPrivateAddress, PrivateAddress } from './private-address.js';

/** A resolver that answers so, one list after the other. */
const answering = (...answers: string[][]) =>
  guardedLookupBy((_host, _options, done) =>
    done(
      null,
      answers.shift()!.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    ),
  );

const look = (lookup: typeof guardedLookup, host: string, all: boolean) =>
  new Promise<{ error: Error | null; address: unknown }>((resolve) =>
    lookup(host, { all }, (error, address) => resolve({ error, address })),
  );

describe('isPrivateAddress', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:169.254.169.254',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'nonsense',
  ])('refuses %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '::ffff:1.1.1.1'])('lets %s pass', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe('guardedLookup', () => {
  it('answers public addresses in both forms that Node asks for', async () => {
    const one = answering(['93.184.216.34']);
    expect(await look(one, 'example.com', false)).toEqual({ error: null, address: '93.184.216.34' });
    const two = answering(['93.184.216.34', '2606:4700:4700::1111']);
    expect((await look(two, 'example.com', true)).address).toHaveLength(2);
  });

  it('refuses a name when one of its addresses is private', async () => {
    expect((await look(answering(['93.184.216.34', '10.0.0.1']), 'example.com', true)).error).toBeInstanceOf(PrivateAddress);
  });

  it('refuses the second, private answer of a name that rebinds', async () => {
    const rebinding = answering(['93.184.216.34'], ['169.254.169.254']);
    expect((await look(rebinding, 'rebind.example', false)).error).toBeNull();
    expect((await look(rebinding, 'rebind.example', false)).error).toBeInstanceOf(PrivateAddress);
  });

  it('refuses localhost', async () => {
    expect((await look(guardedLookup, 'localhost', true)).error).toBeInstanceOf(PrivateAddress);
  });
});
