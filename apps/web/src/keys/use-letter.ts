import { useEffect, useRef } from 'react';
import { mayActAlone } from './single-letters';

/** Does something when this letter is typed where nobody types, for as long as what uses it is on the page. */
export const useLetter = (letter: string, act: () => void): void => {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== letter || !mayActAlone(event)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [letter]);
};
