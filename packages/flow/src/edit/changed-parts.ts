import type { FlowDocument, Link, Step } from '../document.js';
import { sameJson } from '../same-json.js';
import type { Part } from './part.js';

/**
 * What differs between two states of one document, as the smallest parts that a person edits: fields of steps, links, settings.
 * Parts that are the same object cost nothing, so after `applyOperation` only what it touched is compared.
 */
export const changedParts = (before: FlowDocument, after: FlowDocument): Part[] => {
  const { steps: stepsBefore, links: linksBefore, ...restBefore } = before;
  const { steps: stepsAfter, links: linksAfter, ...restAfter } = after;
  return [
    ...changedKeys(stepsBefore, stepsAfter).flatMap((id) => partsOfStep(`steps/${id}`, stepsBefore[id], stepsAfter[id])),
    ...partsOfLinks(linksBefore, linksAfter),
    ...changedKeys(restBefore, restAfter).flatMap((name) => partsOfRest(name, member(restBefore, name), member(restAfter, name))),
  ];
};

/** Of a step that is new, gone, or of another kind, the whole. */
const partsOfStep = (part: Part, before: Step | undefined, after: Step | undefined): Part[] => {
  if (!before || !after || before.kind !== after.kind) return [part];
  return changedKeys(before, after).flatMap((field) =>
    field === 'params' ? partsOfRecord(`${part}/params`, member(before, field), member(after, field)) : [`${part}/${field}`],
  );
};

/** In another order they are other paths side by side. */
const partsOfLinks = (before: Link[], after: Link[]): Part[] => {
  const changed = changedKeys(linkNames(before), linkNames(after)).map((name) => `links/${name}`);
  return changed.length === 0 && !sameJson(before, after) ? ['links'] : changed;
};

/** Collections that may be missing: their first member is a part of its own, not the whole of them. */
const collections = ['pinned', 'notes', 'groups'];

const partsOfRest = (name: string, before: unknown, after: unknown): Part[] => {
  if (collections.includes(name)) return partsOfRecord(name, before ?? {}, after ?? {});
  const [placed, moved] = [positionsIn(before), positionsIn(after)];
  return name === 'layout' && placed && moved ? partsOfRecord('layout/positions', placed, moved) : partsOfRecord(name, before, after);
};

const positionsIn = (layout: unknown): unknown => (isRecord(layout) ? member(layout, 'positions') : undefined);

const partsOfRecord = (part: Part, before: unknown, after: unknown): Part[] =>
  isRecord(before) && isRecord(after) ? changedKeys(before, after).map((key) => `${part}/${key}`) : [part];

const changedKeys = (before: object, after: object): string[] => {
  if (before === after) return [];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !sameJson(member(before, key), member(after, key)));
};

const linkNames = (links: Link[]): Record<string, true> =>
  Object.fromEntries(links.map(({ from, exit, to }) => [`${from}.${exit}.${to}`, true]));

const member = (of: object, key: string): unknown => (Object.hasOwn(of, key) ? (of as Record<string, unknown>)[key] : undefined);

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
