import type { Threshold } from '../document.js';
import { fillPattern } from './fill-pattern.js';
import { durationWords } from './logic-line.js';
import { phrases } from './phrases.js';
import type { SentencePart } from './sentence-part.js';
import type { Line, Reading } from './step-sentence.js';
import { pillPart } from './value-parts.js';

/** "when Score of E-mail reaches 50 (again after falling below 40)". */
export const thresholdLine = ({ value, of, atLeast, again }: Threshold, { language, nameOf }: Reading): Line => {
  const number = (shown: number): SentencePart[] => [{ literal: new Intl.NumberFormat(language).format(shown) }];
  const say = (phrase: keyof typeof phrases, places: Record<string, SentencePart[]>) =>
    fillPattern(phrases[phrase][language], (name) => places[name] ?? []);
  const repeats = () => {
    if (again === 'never') return say('thresholdOnce', {});
    if ('below' in again) return say('thresholdBelow', { below: number(again.below) });
    return say('thresholdEvery', { duration: [{ literal: durationWords(again.every, language) }] });
  };
  const line = say('threshold', {
    value: [pillPart(value, nameOf)],
    of: [pillPart(of, nameOf)],
    atLeast: number(atLeast),
    again: repeats().parts,
  });
  return { parts: line.parts, complete: value.path.length > 0 && of.path.length > 0 };
};
