import { describe, expect, it } from 'vitest';
import { editorSentences } from './add-editor-sentences';
import { flowSentences } from './add-flow-sentences';
import { hoursSentences } from './add-hours-sentences';
import { teamSentences } from './add-team-sentences';
import { en } from './en';
import { fr } from './fr';

type Tree = { [key: string]: string | Tree };
const flat = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

const english = flat({ ...en, ...editorSentences.en, ...flowSentences.en, ...hoursSentences.en, ...teamSentences.en });
const french = new Map(flat({ ...fr, ...editorSentences.fr, ...flowSentences.fr, ...hoursSentences.fr, ...teamSentences.fr }));
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted();

describe('the sentences', () => {
  it('hold the same values in both languages', () => {
    const different = english.filter(([key, text]) => {
      const other = french.get(key) ?? '';
      // A singular may say "its row" instead of the number.
      return !key.endsWith('_one') && places(text).join() !== places(other).join();
    });
    expect(different).toEqual([]);
  });

  it('keep French punctuation on its line: no ordinary space before : ; ! ? » and after «', () => {
    expect([...french].filter(([, text]) => / [:;!?»]|« /.test(text))).toEqual([]);
  });

  it('use the curly apostrophe', () => {
    expect([...english, ...french].filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  it('neither beg nor shout nor blame', () => {
    const unwanted = /\b(please|oops|invalid|failed to)\b|\bveuillez\b|\boups\b|!/i;
    expect([...english, ...french].filter(([, text]) => unwanted.test(text))).toEqual([]);
  });

  it('give every plural all the forms that its language asks for', () => {
    const missing = english
      .filter(([key]) => key.endsWith('_other'))
      .map(([key]) => key.replace(/_other$/, ''))
      .filter(
        (key) => !['_one', '_many', '_other'].every((form) => french.has(key + form)) || !english.some(([other]) => other === `${key}_one`),
      );
    expect(missing).toEqual([]);
  });
});
