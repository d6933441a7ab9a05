import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import ipaddr from 'ipaddr.js';

/** Thrown at connect; `create-http` turns it into a sentence. */
export class PrivateAddress extends Error {
  constructor(readonly host: string) {
    super(`"${host}" is a private address`);
  }
}

/** True for every address that is not on the public internet: loopback, private, link-local, cloud metadata, multicast, mapped forms. */
export const isPrivateAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return true;
  return ipaddr.process(address).range() !== 'unicast';
};

type LookupAll = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;
type LookupDone = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * The look-up that the guarded dispatcher connects with. The address that is checked is the address that is used, so a name
 * that answers differently the second time (DNS rebinding) gains nothing. One private address among several refuses the name.
 */
export const guardedLookup = (host: string, options: LookupOptions, done: LookupDone): void => guardedLookupBy(lookup)(host, options, done);

/** The same by another resolver, for tests. */
export const guardedLookupBy =
  (resolve: LookupAll) =>
  (host: string, options: LookupOptions, done: LookupDone): void => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => isPrivateAddress(address))) return done(new PrivateAddress(host), []);
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
