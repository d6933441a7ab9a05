/** A technical name as words, when a connector gives no better: `Last_Name`, `lastName`, `last-name` → `Last name`. */
export const humanise = (name: string): string => {
  const spaced = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim();
  const words = spaced.split(/\s+/).map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()));
  const text = words.join(' ') || name;
  return text.charAt(0).toUpperCase() + text.slice(1);
};
