import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Another page takes the focus, so that the keyboard and a screen reader go on in it and not where the last page was. Not the first one,
 * which the browser announces, and not a page that has given the focus to something of its own.
 */
export const usePageFocus = (): RefObject<HTMLElement | null> => {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const last = useRef(pathname);
  useEffect(() => {
    const before = last.current;
    last.current = pathname;
    if (before === undefined || before === pathname) return;
    const { activeElement } = document;
    if (main.current?.contains(activeElement) || activeElement?.closest('[role="dialog"]')) return;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
};
