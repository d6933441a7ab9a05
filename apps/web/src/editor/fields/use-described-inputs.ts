import { type RefObject, useLayoutEffect } from 'react';

/** Ties the inputs of a field to its help and issues: Mantine's know only what they draw themselves, and drop what they are given. */
export const useDescribedInputs = (frame: RefObject<HTMLElement | null>, descriptionId: string): void => {
  useLayoutEffect(() => {
    for (const input of frame.current?.querySelectorAll('input, textarea') ?? []) {
      const isOwn = input.closest('[data-field]') === frame.current;
      if (isOwn && !input.hasAttribute('aria-describedby')) input.setAttribute('aria-describedby', descriptionId);
    }
  });
};
