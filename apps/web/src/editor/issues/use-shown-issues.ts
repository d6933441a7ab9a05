import type { Issue } from '@navette/flow';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { afterRelease } from './after-release';

type Given = {
  /** Nobody has been in the field yet, so it says nothing yet. */
  untouched: boolean;
  /** A remedy led here: it is shown at once. */
  wanted: boolean;
};

/**
 * Which issues a field shows: all when somebody leaves it; while somebody is in it only those that stood there before, so that nothing
 * new is said of half-typed text, and what is mended goes at once.
 */
export const useShownIssues = (issues: Issue[], { untouched, wanted }: Given) => {
  const [wasLeft, setLeft] = useState(!untouched);
  const [before, setBefore] = useState<Set<string> | null>(null);
  const callOff = useRef<() => void>(undefined);
  useEffect(() => () => callOff.current?.(), []);
  const shown = wasLeft || wanted ? issues.filter(({ code }) => before === null || before.has(code)) : [];
  return {
    shown,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (isWithin(event, event.relatedTarget)) return;
      callOff.current?.();
      setBefore((held) => held ?? new Set(shown.map(({ code }) => code)));
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (isWithin(event, event.relatedTarget)) return;
      callOff.current = afterRelease(() => {
        setLeft(true);
        setBefore(null);
      });
    },
  };
};

/** Menus and pickers of the field stand elsewhere on the page, in a portal. */
const isWithin = ({ currentTarget }: FocusEvent<HTMLElement>, other: EventTarget | null): boolean =>
  other instanceof Element && (currentTarget.contains(other) || other.closest('[data-portal]') !== null);
