import { createChoice } from './create-choice';

/** `system` does as the machine is set; `reduced` stills everything whatever the machine says. */
export const motion = createChoice({ key: 'navette.motion', choices: ['system', 'reduced'] });

/** Told to the style sheet on the document itself, so that it holds before anything is drawn. */
export const showMotion = (): void => {
  document.documentElement.dataset.motion = motion.current();
};

export const isStill = (): boolean => motion.current() === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches;
