import type { Language } from '@navette/flow';

/** The language a browser asks for first among those we speak; English without a word. */
export const languageOf = (header: string | undefined): Language => {
  const wished = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const weight = options.map((option) => option.trim()).find((option) => option.startsWith('q='));
      return { tag, weight: weight ? Number(weight.slice(2)) || 0 : 1 };
    })
    .sort((one, other) => other.weight - one.weight);
  const spoken = wished.find(({ tag }) => /^(fr|en)\b/.test(tag));
  return spoken?.tag.startsWith('fr') ? 'fr' : 'en';
};
