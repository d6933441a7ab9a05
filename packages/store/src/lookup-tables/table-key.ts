import { phoneToE164 } from '@navette/flow';

export type KeyKind = { keyType: 'text' | 'phone'; country: string };

/** How a table's keys are compared: phones as E.164 whatever their spelling, text without case and outer spaces. */
export const tableKey = ({ keyType, country }: KeyKind, label: string): string => {
  const text = label.trim();
  return (keyType === 'phone' && phoneToE164(text, country)) || text.toLowerCase();
};

/** Two rows of one table that mean the same key. */
export class DuplicateKey extends Error {
  constructor(
    readonly key: string,
    readonly labels: [first: string, second: string],
  ) {
    super(`Two rows have the key “${key}”: “${labels[0]}” and “${labels[1]}”. Keep one of them.`);
  }
}
