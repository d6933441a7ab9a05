/** One page out of a list, by position. `more` tells that there is another. */
export const pageByOffset = <T>(items: T[], offset: number, limit: number): { items: T[]; more: boolean } => ({
  items: items.slice(offset, offset + limit),
  more: offset + limit < items.length,
});

/** Pages counted from 1, as `?page=2&per_page=200`. */
export const pageByNumber = <T>(items: T[], page: number, perPage: number): { items: T[]; more: boolean } =>
  pageByOffset(items, (page - 1) * perPage, perPage);

/** Pages by an opaque cursor. A cursor that we did not write starts at the beginning again. */
export const pageByCursor = <T>(items: T[], cursor: string | undefined, limit: number): { items: T[]; next?: string } => {
  const offset = cursor ? Number(Buffer.from(cursor, 'base64url').toString('utf8').replace('offset:', '')) : 0;
  const start = Number.isInteger(offset) && offset > 0 ? offset : 0;
  const page = pageByOffset(items, start, limit);
  return page.more ? { items: page.items, next: Buffer.from(`offset:${start + limit}`).toString('base64url') } : { items: page.items };
};

/** A number from a query, held inside what the vendor allows. */
export const boundedNumber = (text: string | undefined, bounds: { usual: number; least: number; most: number }): number => {
  const value = text === undefined || text === '' ? bounds.usual : Number(text);
  return Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), bounds.least), bounds.most) : bounds.usual;
};
