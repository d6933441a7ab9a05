import { hintsOf, type Json, type Ref } from '@navette/flow';
import type { DataEntry } from '../data/data-entry';
import type { AppField } from './app-field';
import { fitsField } from './fits-field';
import { plainName } from './plain-name';
import { sameThings } from './same-things';

/** Why data is suggested for a field: mapped so before, the same name, a name that means the same, or the only data of its kind. */
export type MatchReason = 'earlier' | 'name' | 'meaning' | 'kind';
export type Match = { target: AppField; ref: Ref; from: string; sample: Json | undefined; reason: MatchReason };

/** What another step filled a field with: the data, with the changes made to it. */
export type EarlierPill = { field: string; ref: Ref };

type Finder = (target: AppField, free: readonly DataEntry[]) => { entry: DataEntry; ref?: Ref } | undefined;

/**
 * Which data fits which empty field. The surest reason is tried for all fields before the next one, data is given nearest step first,
 * and each is offered once. Nothing is applied: a person accepts.
 */
export const suggestMatches = (
  targets: readonly AppField[],
  entries: readonly DataEntry[],
  earlier: readonly EarlierPill[] = [],
): Match[] => {
  const found = new Map<AppField, Match>();
  let free = entries;
  for (const [reason, find] of finders(earlier)) {
    for (const target of targets.filter((each) => !found.has(each))) {
      const fitting = find(
        target,
        free.filter((entry) => fitsField(target.schema, entry)),
      );
      if (!fitting) continue;
      const { entry, ref = entry.ref } = fitting;
      free = free.filter((each) => each !== entry);
      found.set(target, { target, ref, from: [...entry.trail, entry.label].join(' · '), sample: entry.sample, reason });
    }
  }
  return targets.flatMap((target) => found.get(target) ?? []);
};

const finders = (earlier: readonly EarlierPill[]): [MatchReason, Finder][] => [
  ['earlier', (target, free) => findEarlier(earlier, target, free)],
  ['name', (target, free) => wrapped(free.find((entry) => isSame(target, entry)))],
  ['meaning', (target, free) => wrapped(free.find((entry) => meansSame(target, entry)))],
  ['kind', (target, free) => wrapped(onlyOneOfItsKind(target, free))],
];

const wrapped = (entry: DataEntry | undefined) => entry && { entry };

const findEarlier = (earlier: readonly EarlierPill[], target: AppField, free: readonly DataEntry[]) => {
  for (const { ref } of earlier.filter((each) => each.field === target.name)) {
    const entry = free.find((each) => each.ref.step === ref.step && each.ref.path.join('\n') === ref.path.join('\n'));
    if (entry) return { entry, ref };
  }
  return undefined;
};

const namesOf = ({ label, ref }: DataEntry): string[] => [plainName(label), plainName(String(ref.path.at(-1) ?? ''))];
const namesOfTarget = ({ name, label }: AppField): string[] => [plainName(name), plainName(label)];

const isSame = (target: AppField, entry: DataEntry): boolean => namesOf(entry).some((name) => namesOfTarget(target).includes(name));

const meansSame = (target: AppField, entry: DataEntry): boolean =>
  sameThings.some(
    (thing) => namesOfTarget(target).some((name) => thing.includes(name)) && namesOf(entry).some((name) => thing.includes(name)),
  );

/** Of two e-mail addresses nobody knows which one is meant. */
const onlyOneOfItsKind = ({ schema }: AppField, free: readonly DataEntry[]): DataEntry | undefined => {
  const pattern = telling[hintsOf(schema).format ?? ''];
  const [one, another] = free.filter(({ sample }) => typeof sample === 'string' && pattern?.test(sample));
  return another ? undefined : one;
};

/** What is known without its name: a row of digits may be anything, one after a + is a phone number. */
const telling: Partial<Record<string, RegExp>> = { email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, phone: /^\+[\d\s().-]{8,}$/ };
