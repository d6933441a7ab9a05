import type { ConnectionValues } from '@navette/connector-sdk';
import { addressesOf } from './data-centres.js';

/** Where a person opens the record. */
export const recordUrl = (connection: ConnectionValues, module: string, id: string): string =>
  `${addressesOf(connection).web}/crm/tab/${module}/${id}`;
