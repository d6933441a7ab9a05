import { causesOf, type Words } from '@navette/flow';
import { z } from 'zod';
import type { Finding } from './check-connector.js';
import type { OptionsDefinition } from './connector.js';
import type { Ui } from './ui.js';

/** Both languages are there, with the apostrophe and spaces of UX.md §8. */
export const checkWords = (at: string, words: Words | undefined): Finding[] => {
  if (!words?.en?.trim()) return [{ at, problem: 'has no English words' }];
  if (!words.fr?.trim()) return [{ at, problem: 'has no French words' }];
  return [
    ...(/\w'\w/.test(words.en) || /\p{L}'\p{L}/u.test(words.fr) ? [{ at, problem: 'has a straight apostrophe: write ’' }] : []),
    ...(/ [;!?»]|« | :(?!\/)/.test(words.fr) ? [{ at, problem: 'French needs a non-breaking space before : ; ! ? » and after «' }] : []),
  ];
};

/** Places like `{lastName}` and `{owner|the default owner}` name params that exist, the same ones in both languages. */
export const checkSummary = (at: string, summary: Words, params: z.ZodType): Finding[] => {
  const findings = checkWords(at, summary);
  if (findings.length > 0) return findings;
  const names = Object.keys(propertiesOf(params));
  const [english, french] = [placesOf(summary.en), placesOf(summary.fr)];
  const unknown = [...new Set([...english, ...french])].filter((place) => !names.includes(place));
  if (unknown.length > 0) return [{ at, problem: `{${unknown.join('}, {')}} names no param; there are ${names.join(', ') || 'none'}` }];
  const differ = [...english].sort().join() !== [...french].sort().join();
  return differ ? [{ at, problem: 'English and French name different params' }] : [];
};

/** Every param says in both languages what it is, and every list that it names exists. */
export const checkParams = (at: string, params: z.ZodType, options: Record<string, OptionsDefinition> = {}): Finding[] =>
  checkGroup(at, propertiesOf(params), options);

const checkGroup = (at: string, group: Record<string, Property>, options: Record<string, OptionsDefinition>): Finding[] =>
  Object.entries(group).flatMap(([name, property]) => [
    ...checkParam(`${at}.${name}`, property, options),
    ...causesIn(property)
      .filter((cause) => !(cause in group))
      .map((cause) => ({ at: `${at}.${name}`, problem: `is shown by "${cause}", which is no field beside it` })),
  ]);

const causesIn = ({ 'x-ui': hints }: Property): string[] => (hints?.showIf ? causesOf(hints.showIf) : []);

type Property = {
  'x-ui'?: Ui;
  enum?: unknown[];
  anyOf?: Property[];
  items?: Property;
  properties?: Record<string, Property>;
};

const checkParam = (at: string, property: Property, options: Record<string, OptionsDefinition>): Finding[] => {
  const hints = property['x-ui'];
  if (!hints?.title) return [{ at, problem: 'has no title in both languages: add .meta(ui({ title: { en, fr } }))' }];
  const list = hints.options ?? hints.mapping;
  const inner = property.properties ?? property.items?.properties ?? {};
  return [
    ...checkWords(`${at}.title`, hints.title),
    ...[hints.help, hints.unit, hints.placeholder, hints.group, hints.locked].flatMap((words) => (words ? checkWords(at, words) : [])),
    ...(list && !(list in options) ? [{ at, problem: `names the list "${list}", which this connector doesn’t have` }] : []),
    ...(property.enum ?? []).flatMap((value) =>
      hints.labels?.[String(value)]
        ? checkWords(`${at}.labels.${value}`, hints.labels[String(value)])
        : [{ at, problem: `has no label for the choice "${value}"` }],
    ),
    ...checkGroup(at, inner, options),
    ...Object.entries(inner)
      .filter(([, { 'x-ui': within }]) => within?.secret)
      .map(([name]) => ({ at: `${at}.${name}`, problem: 'is a secret inside of another field: a secret stands at the top of the params' })),
  ];
};

const propertiesOf = (schema: z.ZodType): Record<string, Property> =>
  (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { properties?: Record<string, Property> }).properties ?? {};

const placesOf = (text: string): Set<string> => new Set([...text.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].map(([, name]) => name ?? ''));
