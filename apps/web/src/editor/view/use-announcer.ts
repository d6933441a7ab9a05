import { useState } from 'react';
import { createAnnouncer } from './create-announcer';

/** What the polite live region says. A repeated message is said again. */
export const useAnnouncer = () => {
  const [said, setSaid] = useState('');
  const [announce] = useState(() =>
    createAnnouncer({ say: (message) => setSaid((before) => (before === message ? `${message}\u00a0` : message)) }),
  );
  return { said, announce };
};
