import type { Catalog } from '../catalog.js';
import type { Step } from '../document.js';
import type { Language } from '../words.js';
import { findAction, findTrigger } from './find-in-catalog.js';
import { humanise } from './humanise.js';
import { phrases } from './phrases.js';

/** As a person named the step, else as its connector does. */
export const stepTitle = (step: Step, catalog: Catalog, language: Language): string => {
  if (step.title?.trim()) return step.title;
  switch (step.kind) {
    case 'trigger':
      return findTrigger(catalog, step)?.title[language] ?? humanise(step.trigger);
    case 'action':
      return findAction(catalog, step)?.title[language] ?? humanise(step.action);
    case 'wait':
      return phrases[step.for.kind === 'approval' ? 'approval' : 'wait'][language];
    default:
      return phrases[step.kind][language];
  }
};
