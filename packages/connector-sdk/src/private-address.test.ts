import { lookup } from 'node:dns';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { guardedLookup, isPrivateAddress, PrivateAddress } from './private-address.js';

vi.mock('node:dns', async (original) => {
  const real = await original<typeof import('node:dns')>();
  return { ...real, lookup: vi.fn(real.lookup) };
});

const answers = (...addresses: string[]) =>
  vi.mocked(lookup).mockImplementationOnce(((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as never);

const look = (host: string, all: boolean) =>
  new Promise<{ error: Error | null; address: unknown }>((resolve) =>
    guardedLookup(host, { all }, (error, address) => resolve({ error, address })),
  );

afterEach(() => {
  vi.mocked(lookup).mockClear();
});

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
    answers('93.184.216.34');
    expect(await look('example.com', false)).toEqual({ error: null, address: '93.184.216.34' });
    answers('93.184.216.34', '2606:4700:4700::1111');
    expect((await look('example.com', true)).address).toHaveLength(2);
  });

  it('refuses a name when one of its addresses is private', async () => {
    answers('93.184.216.34', '10.0.0.1');
    expect((await look('example.com', true)).error).toBeInstanceOf(PrivateAddress);
  });

  it('refuses the second, private answer of a name that rebinds', async () => {
    answers('93.184.216.34');
    answers('169.254.169.254');
    expect((await look('rebind.example', false)).error).toBeNull();
    expect((await look('rebind.example', false)).error).toBeInstanceOf(PrivateAddress);
  });

  it('refuses localhost', async () => {
    expect((await look('localhost', true)).error).toBeInstanceOf(PrivateAddress);
  });
});
