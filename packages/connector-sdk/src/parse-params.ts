import type { Json, Words } from '@navette/flow';
import { z } from 'zod';
import { AskUser, GiveUp } from './errors.js';
import { sentences } from './sentences.js';
import type { Ui } from './ui.js';

/** Params as the schema wants them, or AskUser with the first field that is wrong, called as the person sees it. */
export const parseParams = <P extends z.ZodType>(schema: P, params: unknown): z.output<P> => {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  throw wrongParams(result.error, { params, schema });
};

/** The sentence of a zod error about params. What was parsed gives the field its title; without it, the field's name is used. */
export const wrongParams = (error: z.ZodError, parsed?: { params: unknown; schema: z.ZodType }): AskUser => {
  const [issue] = error.issues;
  const field = issue?.path[0] === undefined ? undefined : String(issue.path[0]);
  const title = titleOf(parsed?.schema, field) ?? { en: field ?? 'Settings', fr: field ?? 'Réglages' };
  const details = error.issues.slice(0, 20).map(({ path, message }) => ({ field: path.join('.'), message })) as Json;
  const empty = parsed ? isEmpty(valueAt(parsed.params, field)) : /received (?:undefined|null)/.test(issue?.message ?? '');
  return empty
    ? new AskUser('FIELD_EMPTY', sentences.fieldEmpty(title), field, details)
    : new AskUser('FIELD_REFUSED', sentences.fieldRefused(title), field, details);
};

/** A vendor's answer as the connector expects it. A mismatch is nobody's fault in the flow, and trying again does not help. */
export const parseAnswer = <S extends z.ZodType>(schema: S, data: unknown, app: Words): z.output<S> => {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, 20).map(({ path, message }) => ({ at: path.join('.'), message }));
  throw new GiveUp('UNEXPECTED_ANSWER', sentences.unexpectedAnswer(app), { issues, answer: (data ?? null) as Json });
};

const titleOf = (schema: z.ZodType | undefined, field: string | undefined): Words | undefined => {
  if (!schema || field === undefined) return undefined;
  const { properties } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, { 'x-ui'?: Ui }>;
  };
  return properties?.[field]?.['x-ui']?.title;
};

const valueAt = (params: unknown, field: string | undefined): unknown =>
  field === undefined ? params : (params as Record<string, unknown> | null | undefined)?.[field];

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';
