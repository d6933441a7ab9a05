import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from './ConfirmDialog';
import { useAct } from './use-act';

type Props = {
  title: string;
  /** What will happen, and how many. */
  children: ReactNode;
  /** Verb and object: "Delete the flow". */
  action: string;
  danger?: boolean;
  act(): Promise<unknown>;
  onClose(): void;
};

/** Mount it to ask. While the act is under way its button turns; a refusal is said in the corner; either way the dialog closes. */
export const ConfirmAct = ({ act, onClose, ...words }: Props) => {
  const run = useAct();
  const [isBusy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await run(act);
    onClose();
  };
  return <ConfirmDialog opened busy={isBusy} onConfirm={() => void confirm()} onClose={onClose} {...words} />;
};
