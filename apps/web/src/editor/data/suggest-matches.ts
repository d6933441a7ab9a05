import type { Ref } from '@navette/flow';
import { fold } from '../../format/fold';
import type { DataEntry } from './data-entry';

/** A field of the app that may receive a value. */
export type Target = { value: string; label: string };
export type Match = { target: Target; ref: Ref; from: string };

/** Words that name the same thing in apps of both languages; each row is one thing. */
const sameThings = [
  ['phone', 'telephone', 'caller', 'appelant', 'callernumber', 'phonenumber', 'numero'],
  ['mobile', 'mobilephone', 'portable', 'cellphone'],
  ['email', 'mail', 'courriel', 'emailaddress', 'adressemail'],
  ['company', 'societe', 'account', 'organisation', 'organization', 'entreprise'],
  ['firstname', 'prenom', 'givenname'],
  ['lastname', 'nom', 'surname', 'familyname'],
  ['city', 'town', 'ville'],
  ['country', 'pays'],
  ['zip', 'zipcode', 'postcode', 'postalcode', 'codepostal'],
  ['website', 'site', 'url', 'siteweb'],
  ['description', 'message', 'comment', 'commentaire', 'note'],
];

/** "Last_Name", "Last name" and "lastName" are one name. */
export const plainName = (name: string): string => fold(name).replaceAll(/[^a-z0-9]/g, '');

/**
 * Which data fits which empty field by its name: the same name first, then one that means the same. Data is given nearest step first,
 * and each is offered once. Nothing is applied: a person accepts.
 */
export const suggestMatches = (targets: readonly Target[], entries: readonly DataEntry[]): Match[] => {
  const offered = new Set<DataEntry>();
  return targets.flatMap((target) => {
    const free = entries.filter((entry) => !offered.has(entry) && entry.type !== 'object' && entry.type !== 'array');
    const found = free.find((entry) => isSame(target, entry)) ?? free.find((entry) => meansSame(target, entry));
    if (!found) return [];
    offered.add(found);
    return [{ target, ref: found.ref, from: [...found.trail, found.label].join(' · ') }];
  });
};

const namesOf = ({ label, ref }: DataEntry): string[] => [plainName(label), plainName(String(ref.path.at(-1) ?? ''))];
const namesOfTarget = ({ value, label }: Target): string[] => [plainName(value), plainName(label)];

const isSame = (target: Target, entry: DataEntry): boolean => namesOf(entry).some((name) => namesOfTarget(target).includes(name));

const meansSame = (target: Target, entry: DataEntry): boolean =>
  sameThings.some(
    (thing) => namesOfTarget(target).some((name) => thing.includes(name)) && namesOf(entry).some((name) => thing.includes(name)),
  );
