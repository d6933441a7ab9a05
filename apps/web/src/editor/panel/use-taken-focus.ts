import { type RefObject, useEffect, useRef } from 'react';

/** A panel that a button of the header opens takes the focus (to `data-autofocus`, else itself), and gives it back when it closes. */
export const useTakenFocus = (): RefObject<HTMLElement | null> => {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    if (!(opener instanceof HTMLElement) || !opener.closest('header')) return undefined;
    (panel.current?.querySelector<HTMLElement>('[data-autofocus]') ?? panel.current)?.focus();
    return () => {
      if (document.activeElement === document.body) opener.focus();
    };
  }, []);
  return panel;
};
