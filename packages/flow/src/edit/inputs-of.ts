import type { FlowDocument } from '../document.js';
import type { StepId } from '../ids.js';
import type { OperatorDefinition } from '../operators/define-operator.js';
import { operators } from '../operators/operator-table.js';
import { type OperatorName, operatorNames } from '../operators.js';
import type { Fields, Ref } from '../value.js';
import { mapPills } from './map-pills.js';

type Inputs = {
  input: Fields /** The same pill read from `start`; one within these steps stays as it is. */;
  pillFromStart(pill: Ref): Ref;
};

/** What these steps use of the others, each under a name of its own, and where they find it in the new flow. */
export const inputsOf = (document: FlowDocument, ids: ReadonlySet<StepId>, start: StepId): Inputs => {
  const names = new Map<string, string>();
  const fields: Record<string, Ref> = {};
  const parts = [...ids].map((id) => document.steps[id]!);
  const compared = stepsComparedWithBefore(parts);
  const nameOf = (given: Ref): string => {
    const key = JSON.stringify([given.step, given.path]);
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = freeName(String(given.path.findLast((part) => typeof part === 'string') ?? given.step), fields);
    names.set(key, name);
    fields[name] = given;
    return name;
  };
  const pillFromStart = (pill: Ref): Ref => {
    if (ids.has(pill.step)) return pill;
    // What the data was before stands beside it, so the whole is handed over.
    const isWhole = compared.has(pill.step) && pill.path.length > 0;
    const given: Ref = { kind: 'ref', step: pill.step, path: isWhole ? [] : pill.path };
    return { ...pill, step: start, path: [nameOf(given), ...(isWhole ? pill.path : [])] };
  };
  mapPills(parts, pillFromStart);
  return { input: { kind: 'fields', fields }, pillFromStart };
};

const freeName = (base: string, taken: Record<string, unknown>): string => {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!Object.hasOwn(taken, name)) return name;
  }
};

/** Steps of whose data a condition asks whether it has changed. */
const stepsComparedWithBefore = (parts: unknown): Set<StepId> => {
  const found = new Set<StepId>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('operator' in part && 'left' in part && asksAboutBefore(part.operator)) {
      mapPills(part.left, (pill) => {
        found.add(pill.step);
        return pill;
      });
    }
    for (const inner of Object.values(part)) walk(inner);
  };
  walk(parts);
  return found;
};

const asksAboutBefore = (operator: unknown): boolean => {
  const name = operatorNames.find((one) => one === operator) satisfies OperatorName | undefined;
  return name !== undefined && (operators[name] as OperatorDefinition).asksAboutBefore === true;
};
