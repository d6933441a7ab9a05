/** Letters without case and accents: "Événement" is found by "evenement". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

export const includesFolded = (text: string, query: string): boolean => fold(text).includes(fold(query));
