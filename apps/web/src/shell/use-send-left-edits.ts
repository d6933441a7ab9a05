import { useEffect } from 'react';
import { useMe } from '../api/account';

/** On any page: what an editor could not send before it was closed is sent now, or when the network is back. */
export const useSendLeftEdits = (): void => {
  const personId = useMe()?.user?.id;
  useEffect(() => {
    if (personId === undefined) return undefined;
    const send = () => void sendWhatIsLeft(personId);
    send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [personId]);
};

/** Nearly always there is nothing; then nothing is loaded. */
const sendWhatIsLeft = async (personId: string): Promise<void> => {
  if (!Object.keys(localStorage).some((key) => key.startsWith(`navette.edits.${personId}.`))) return;
  const [{ sendLeftEdits }, { editDraft }] = await Promise.all([import('../editor/state/send-left-edits'), import('../api/draft')]);
  await sendLeftEdits({ storage: localStorage, personId, send: editDraft });
};
