import type { Duration } from '@navette/flow';

const parts: [Duration['unit'], RegExp, (amount: number) => string][] = [
  ['weeks', /^P(\d+)W$/, (amount) => `P${amount}W`],
  ['days', /^P(\d+)D$/, (amount) => `P${amount}D`],
  ['hours', /^PT(\d+)H$/, (amount) => `PT${amount}H`],
  ['minutes', /^PT(\d+)M$/, (amount) => `PT${amount}M`],
  ['seconds', /^PT(\d+)S$/, (amount) => `PT${amount}S`],
];

/** JSON Schema's `duration`, in one unit: `P3D`. Undefined for one made of several units, which only text can show. */
export const durationOfIso = (text: string): Duration | undefined => {
  for (const [unit, pattern] of parts) {
    const amount = Number(pattern.exec(text)?.[1] ?? 0);
    if (amount > 0) return { amount, unit };
  }
  return undefined;
};

export const isoOfDuration = ({ amount, unit }: Duration): string => parts.find(([each]) => each === unit)![2](Math.round(amount));
