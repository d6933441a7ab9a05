import type { Json } from '@navette/flow';

/** A record as the vendor answers it: api names, lookups as `{ id, name }`. `id` is 19 digits of text. */
export type ZohoRecord = { [field: string]: Json } & { id: string; Created_Time: string; Modified_Time: string };
