import { type FlowDocument, type JsonObject, literal, stepSentence, type TriggerStep } from '@navette/flow';
import { expect, it } from 'vitest';
import { catalog } from '../../../registry.js';

const lineOf = (params: JsonObject): string[] => {
  const literals = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, literal(value)]));
  const step: TriggerStep = { id: 'trigger', kind: 'trigger', connector: 'core', trigger: 'schedule', params: literals };
  const settings = { timeZone: 'Europe/Paris', country: 'FR' };
  const document: FlowDocument = { format: 1, name: 'x', steps: { trigger: step }, links: [], settings, layout: { mode: 'automatic' } };
  return (['en', 'fr'] as const).map((language) => stepSentence(step, document, catalog(), language).line);
};

it('says on the canvas that only business days count, and nothing where all days do', () => {
  expect(lineOf({ kind: 'daily', businessDays: true })).toEqual(['every day, business days', 'chaque jour, jours ouvrés']);
  for (const params of [{ kind: 'daily' }, { kind: 'daily', businessDays: false }] as JsonObject[])
    expect(lineOf(params)).toEqual(['every day', 'chaque jour']);
});
