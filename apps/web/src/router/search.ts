/** Readers of search params: what is not of the kind is left out, so any link opens. */
type Raw = Record<string, unknown>;

export const textOf = (raw: Raw, key: string): string | undefined => {
  const value = raw[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const oneOf = <const Choice extends string>(raw: Raw, key: string, choices: readonly Choice[]): Choice | undefined =>
  choices.find((choice) => choice === raw[key]);

export const listOf = <const Choice extends string>(raw: Raw, key: string, choices: readonly Choice[]): Choice[] | undefined => {
  const found = (textOf(raw, key) ?? '').split(',').filter((item): item is Choice => (choices as readonly string[]).includes(item));
  return found.length > 0 ? found : undefined;
};

/** Leaves out what is undefined, so that links stay short. */
export const kept = <T extends Raw>(search: T): { [Key in keyof T]?: NonNullable<T[Key]> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as { [Key in keyof T]?: NonNullable<T[Key]> };
