import type { ExitId, Step } from '@navette/flow';
import type { TFunction } from 'i18next';

/** The name of an exit as its link shows it. */
export const exitLabel = (step: Step, exit: ExitId, t: TFunction): string => {
  if (step.kind === 'branch') {
    const path = step.paths.find((one) => one.id === exit);
    if (path) return path.label;
  }
  if (step.kind === 'wait' && step.for.kind === 'event') {
    const other = step.for.or?.find(({ id }) => id === exit);
    if (other) return other.label || t('canvas.exits.happened');
  }
  return isNamedExit(exit) ? t(`canvas.exits.${exit}`) : exit;
};

const namedExits = ['error', 'each', 'done', 'happened', 'late', 'approved', 'refused', 'otherwise', 'next'] as const;
const isNamedExit = (exit: string): exit is (typeof namedExits)[number] => (namedExits as readonly string[]).includes(exit);
