import { createChoice } from '../account/create-choice';
import { isTyping } from './is-typing';

/** Keys without Ctrl, ⌘ or Alt that do something by themselves. A person can switch them off in `/me`. */
export const singleLetters = createChoice({ key: 'navette.letters', choices: ['on', 'off'] });

/**
 * May a single character act now? Not with a modifier, not while somebody types, not over a dialog, not when switched off.
 * Compare `event.key` afterwards: the typed character, never the key's place.
 */
export const mayActAlone = (event: KeyboardEvent): boolean =>
  singleLetters.current() === 'on' &&
  !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) &&
  !isTyping(event.target) &&
  document.querySelector('[role="dialog"][aria-modal="true"]') === null;
