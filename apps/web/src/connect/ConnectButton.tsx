import { Button, type ButtonProps } from '@mantine/core';
import type { CatalogConnector } from '@navette/flow';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { hasAccounts } from './app-with-accounts';

/** Few visits connect an app: its form comes when it is asked for. */
const ConnectDialog = lazy(async () => ({ default: (await import('./ConnectDialog')).ConnectDialog }));

type Props = ButtonProps & {
  connector: CatalogConnector | undefined;
  'aria-label'?: string;
  children: ReactNode;
  onMade?(connectionId: string): void;
};

/** Opens what connects an account of the app over the page where it is missing, so that nothing of what somebody does there is left. */
export const ConnectButton = ({ connector, onMade, ...button }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  if (!hasAccounts(connector)) return null;
  return (
    <>
      <Button ref={opener} {...button} type="button" aria-haspopup="dialog" onClick={() => setOpen(true)} />
      {isOpen && (
        <Suspense fallback={null}>
          <ConnectDialog connector={connector} onMade={(connectionId) => onMade?.(connectionId)} onClose={close} />
        </Suspense>
      )}
    </>
  );
};
