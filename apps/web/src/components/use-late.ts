import { useEffect, useState } from 'react';

/** True once this has been on screen for that long. */
export const useLate = (milliseconds: number): boolean => {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isLate;
};
