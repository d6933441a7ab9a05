import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef, MouseEvent } from 'react';
import { useOfflineReason } from './use-offline-reason';

type Props = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>;

/** A button whose act needs the server. Without a network it stays where it is, does nothing, and says why on hover and focus. */
export const WriteButton = (props: Props) => {
  const reason = useOfflineReason();
  if (reason === undefined) return <Button {...props} />;
  const still = { 'data-disabled': true, 'aria-disabled': true, 'aria-description': reason, onClick: refuse, type: 'button' } as const;
  return (
    <Tooltip label={reason}>
      <Button {...props} {...still} />
    </Tooltip>
  );
};

const refuse = (event: MouseEvent): void => event.preventDefault();
