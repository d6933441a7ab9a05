import { join } from 'node:path';

type Sentences = { [key: string]: string | Sentences };

/** All sentences of the pages in one language by their key. Read as a file: the pages are of another world than the tests. */
export async function sentencesOf(language: 'en' | 'fr'): Promise<Map<string, string>> {
  const file = join(import.meta.dirname, '../../../apps/web/src/i18n', language, 'index.ts');
  const module = (await import(/* @vite-ignore */ file)) as Record<string, Sentences>;
  return new Map(flat(module[language]!));
}

const flat = (sentences: Sentences, before = ''): [key: string, sentence: string][] =>
  Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${before}${key}`, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
