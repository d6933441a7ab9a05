import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { pages } from '../shell/navigation';
import { goToNextRegion } from './next-region';
import { mayActAlone } from './single-letters';

/** Between `G` and the letter of a page, in milliseconds. */
const within = 1200;

/** Keys of every page: `?` shows all keys, `G` then a letter goes to a page, `F6` gives the focus to the next region. */
export const useFrameKeys = (given: { showSheet(): void }): void => {
  const navigate = useNavigate();
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => {
    let goAt = 0;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'F6') {
        event.preventDefault();
        goToNextRegion(event.shiftKey ? -1 : 1);
        return;
      }
      if (!mayActAlone(event)) return;
      const key = event.key.toLowerCase();
      const page = Date.now() - goAt < within ? pages.find((one) => one.key === key) : undefined;
      goAt = key === 'g' ? Date.now() : 0;
      if (key !== '?' && !page) return;
      event.preventDefault();
      event.stopPropagation();
      if (page) void navigate({ to: page.to });
      else latest.current.showSheet();
    };
    // Before the page's own keys: the letter after `G` is not theirs.
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  }, [navigate]);
};
