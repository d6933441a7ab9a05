/** A stable id from a label: flows refer to it, so it never changes when the label does. */
export const columnId = (label: string, taken: string[]): string => {
  const base =
    label
      .normalize('NFD')
      .replaceAll(/\p{Diacritic}/gu, '')
      .replaceAll(/[^A-Za-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .toLowerCase()
      .slice(0, 34) || 'column';
  let id = base;
  for (let number = 2; taken.includes(id); number++) id = `${base}-${number}`;
  return id;
};
