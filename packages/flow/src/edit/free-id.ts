/**
 * @example freeId(new Set(['note-1']), 'note') // 'note-2'
 */
export const freeId = (taken: ReadonlySet<string>, base: string): string => {
  for (let number = 1; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
};
