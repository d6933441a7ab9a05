/** Equal as JSON: the order of keys does not count, and a key that holds undefined is not there. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [present(a), present(b)];
  return left.length === right.length && left.every(([key, value]) => sameJson(value, (b as Record<string, unknown>)[key]));
};

const present = (value: object): [string, unknown][] => Object.entries(value).filter(([, item]) => item !== undefined);
