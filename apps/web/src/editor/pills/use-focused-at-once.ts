import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A search field that has the focus before the next letter is typed: who types `/caller` loses none. */
export const useFocusedAtOnce = (): RefObject<HTMLInputElement | null> => {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const focus = () => field.current?.focus({ preventScroll: true });
    focus();
    // What opens in a portal may be hidden until it has been placed.
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, []);
  return field;
};
