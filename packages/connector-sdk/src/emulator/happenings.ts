import type { Words } from '@navette/flow';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { EmulatorKit } from './define-emulator.js';
import { languageOf } from './language-of.js';

/** Something that a person makes happen in the practice world. */
export type Happening<State> = {
  /** `missed-call`. */
  name: string;
  title: Words;
  help?: Words;
  fields: HappeningField[];
  /** Answers what happened, in a sentence for the page; `data` is what a script gets. May be called by several people at once. */
  run(kit: EmulatorKit<State>, values: Record<string, string>): Promise<{ sentence: Words; data?: unknown }>;
};

export type HappeningField = {
  name: string;
  title: Words;
  /** Filled in already, so that one press is enough. A function is asked each time the page is drawn. */
  value?: string | (() => string);
  /** Shown as a list. */
  choices?: { value: string; title: Words }[];
  type?: 'text' | 'tel' | 'email' | 'number' | 'url';
};

const valuesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

/** POST `/__world/<name>`: a form goes back to the page with the sentence, JSON gets `{ sentence, data }`. */
export const addHappenings = <State>(
  app: FastifyInstance,
  happenings: Happening<State>[],
  kit: EmulatorKit<State>,
  changed: () => void,
): void => {
  for (const happening of happenings) {
    app.post(`/__world/${happening.name}`, async (request, reply) => {
      const given = valuesSchema.safeParse(request.body ?? {});
      if (!given.success) return reply.code(400).send({ message: 'Values are texts, numbers or true and false' });
      const { sentence, data } = await happening.run(kit, withDefaults(happening.fields, given.data));
      changed();
      const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
      if (!isForm) return { sentence, data };
      const language = languageOf(request);
      return reply.redirect(`${kit.address()}/?${new URLSearchParams({ lang: language, said: sentence[language] })}`, 303);
    });
  }
};

const withDefaults = (fields: HappeningField[], given: Record<string, string>): Record<string, string> =>
  Object.fromEntries([
    ...fields.map(({ name, value, choices }) => [name, given[name] ?? defaultOf(value) ?? choices?.[0]?.value ?? '']),
    ...Object.entries(given),
  ]);

export const defaultOf = (value: HappeningField['value']): string | undefined => (typeof value === 'function' ? value() : value);
