import { type Json, type Ref, textOf } from '@navette/flow';
import { plainName } from './plain-name';

/** One value of a list: as apps keep it, and as people read it. */
export type ListValue = { value: string; label: string };
/** What a value of the data becomes in the app. `suggested`: by the same name, not applied yet. */
export type ListPair = { from: ListValue; to: string | undefined; suggested: string | undefined };

type MapTransform = Extract<NonNullable<Ref['transforms']>[number], { name: 'map' }>;

/** Whether the values of this data are still those of its source: nothing else was changed in them. */
export const isPlainPill = ({ transforms = [] }: Ref): boolean =>
  transforms.length === 0 || (transforms.length === 1 && transforms[0]!.name === 'map');

/**
 * Each value that the data may have, beside the value of the app's list that it is turned into: by the pill's own "map values", or as it
 * is where the app has the very same value. For the others one of the same name is suggested.
 */
export const listPairs = (pill: Ref, sources: readonly ListValue[], targets: readonly ListValue[]): ListPair[] => {
  const pairs = mapOf(pill)?.args.pairs ?? [];
  return sources.map((from) => {
    const mapped = pairs.find((pair) => isText(pair.from, from.value));
    const same = targets.find(({ value }) => value === from.value);
    const to = mapped ? textOf(mapped.to) : same?.value;
    return { from, to, suggested: to === undefined ? alike(from, targets)?.value : undefined };
  });
};

/** The pill with these values turned into others, in its "map values"; what is in no pair stays as it is. Undefined takes a pair out. */
export const withPairs = (pill: Ref, chosen: Record<string, string | undefined>): Ref => {
  const before = mapOf(pill)?.args ?? { pairs: [], otherwise: 'keep' as const };
  const kept = before.pairs.filter(({ from }) => !Object.keys(chosen).some((each) => isText(from, each)));
  const added = Object.entries(chosen).flatMap(([from, to]): { from: string; to: Json }[] => (to === undefined ? [] : [{ from, to }]));
  const { transforms: _before, ...plain } = pill;
  const pairs = [...kept, ...added];
  return pairs.length > 0 ? { ...plain, transforms: [{ name: 'map', args: { ...before, pairs } }] } : plain;
};

const mapOf = (pill: Ref): MapTransform | undefined => pill.transforms?.find((each): each is MapTransform => each.name === 'map');

/** As the transform compares. */
const isText = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const alike = (from: ListValue, targets: readonly ListValue[]): ListValue | undefined => {
  const names = [from.value, from.label].map(plainName);
  return targets.find(({ value, label }) => names.includes(plainName(value)) || names.includes(plainName(label)));
};
