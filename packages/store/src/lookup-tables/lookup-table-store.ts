import type { JsonObject, LookupAnswer } from '@navette/flow';
import type { LookupColumn } from '../schema/tables.js';

export type LookupTable = {
  id: string;
  name: string;
  keyType: 'text' | 'phone';
  keyLabel: string;
  /** Where phones written without a prefix are. */
  country: string;
  columns: LookupColumn[];
  defaultRow: JsonObject | null;
  rows: { key: string; label: string; values: JsonObject }[];
  usedByFlows: { id: string; name: string }[];
};
export type LookupTableStore = {
  list(organisationId: string): Promise<(Omit<LookupTable, 'rows'> & { rowCount: number })[]>;
  one(organisationId: string, id: string): Promise<LookupTable | undefined>;
  create(
    organisationId: string,
    table: Pick<LookupTable, 'name' | 'keyType' | 'keyLabel' | 'columns' | 'defaultRow'> & { country?: string },
  ): Promise<LookupTable>;
  change(
    organisationId: string,
    id: string,
    change: Partial<Pick<LookupTable, 'name' | 'keyLabel' | 'columns' | 'defaultRow'>>,
  ): Promise<void>;
  /** Replaces all rows; two rows with one normalised key are refused with `DuplicateKey`. */
  setRows(organisationId: string, id: string, rows: { label: string; values: JsonObject }[]): Promise<void>;
  remove(organisationId: string, id: string): Promise<void>;
  /** `country` reads a phone written without prefix; without it the table's own. */
  lookup(organisationId: string, id: string, key: string, country?: string): Promise<LookupAnswer>;
};
