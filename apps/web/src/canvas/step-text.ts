import type { Catalog, Language, Step } from '@navette/flow';
import type { TFunction } from 'i18next';

type Context = { catalog: Catalog; language: Language; t: TFunction };

/** The step's own title, else that of its action, else that of its kind. */
export const stepTitle = (step: Step, { catalog, language, t }: Context): string => {
  if (step.title) return step.title;
  if (step.kind === 'trigger' || step.kind === 'action') {
    const connector = catalog.connectors.find((one) => one.name === step.connector);
    const operation =
      step.kind === 'trigger'
        ? connector?.triggers.find((one) => one.name === step.trigger)
        : connector?.actions.find((one) => one.name === step.action);
    return operation?.title[language] ?? t('canvas.titles.unknown');
  }
  return t(`canvas.titles.${step.kind}`);
};

/** The name of an exit as its link shows it. */
export const exitLabel = (step: Step, exit: string, t: TFunction): string => {
  if (step.kind === 'branch') {
    const path = step.paths.find((one) => one.id === exit);
    if (path) return path.label;
  }
  return isNamedExit(exit) ? t(`canvas.exits.${exit}`) : exit;
};

const namedExits = ['error', 'each', 'done', 'happened', 'late', 'approved', 'refused', 'otherwise', 'next'] as const;
const isNamedExit = (exit: string): exit is (typeof namedExits)[number] => (namedExits as readonly string[]).includes(exit);
