import { useEffect, useRef } from 'react';

/** After Mantine has given the focus back itself, which takes it 10 ms. */
const afterMantine = 20;

/**
 * Gives the focus back to what opened a dialog. Mantine does so only for one that is there closed before it opens; ours are mostly
 * mounted to open them and taken away to close them. Whoever has moved the focus on meanwhile keeps it.
 */
export const useFocusBack = (opened: boolean): void => {
  const opener = useRef<HTMLElement | null>(null);
  const wasOpened = useRef(false);
  // While drawing: afterwards the menu whose item was pressed is gone, or the dialog has the focus.
  if (opened && !wasOpened.current) opener.current = openerNow();
  wasOpened.current = opened;
  useEffect(() => {
    if (!opened) return undefined;
    return () => {
      const atClose = document.activeElement;
      setTimeout(() => {
        const now = document.activeElement;
        const isLeft = now === atClose && now?.closest('[role="dialog"]');
        if (now === null || now === document.body || isLeft) opener.current?.focus({ preventScroll: true });
      }, afterMantine);
    };
  }, [opened]);
};

/** What has the focus; of an item of a menu, which goes with its menu, the button of the menu. */
const openerNow = (): HTMLElement | null => {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body) return null;
  const labelled = active.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return (labelled && document.getElementById(labelled)) || active;
};
