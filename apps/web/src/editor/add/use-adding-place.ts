import type { Place } from '@navette/flow';
import { useCallback, useState } from 'react';
import { placeKey } from '../../canvas';

/** The place where quick-add is open, and whether its `+` is on the screen for the list to hang on. */
export const useAddingPlace = () => {
  const [adding, setAdding] = useState<{ place: Place | null; isAnchored: boolean }>({ place: null, isAnchored: true });
  const addAt = useCallback((place: Place | null) => {
    const plus = place && document.querySelector(`[data-place="${CSS.escape(placeKey(place))}"]`);
    setAdding({ place, isAnchored: plus !== null && isOnScreen(plus) });
  }, []);
  return { adding, addAt };
};

const isOnScreen = (element: Element): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const isShown = right > left && left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
  const seen = isShown ? document.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null;
  return seen !== null && (element.contains(seen) || seen.closest('[data-canvas]') !== null);
};
