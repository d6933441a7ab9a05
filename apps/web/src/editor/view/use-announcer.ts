import { useCallback, useState } from 'react';

/** What the polite live region says. A repeated message is said again. */
export const useAnnouncer = () => {
  const [said, setSaid] = useState('');
  const announce = useCallback((message: string) => setSaid((before) => (before === message ? `${message}\u00a0` : message)), []);
  return { said, announce };
};
