import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './BottomPanel.module.css';
import { useTakenFocus } from './use-taken-focus';

type Props = { label: string; title: string; closeLabel: string; onClose(): void; className?: string; children: ReactNode };

/** What opens below the drawing: issues, the test bench. */
export const BottomPanel = ({ label, title, closeLabel, onClose, className = '', children }: Props) => (
  <section ref={useTakenFocus()} className={`${classes.panel} ${className}`} aria-label={label} tabIndex={-1} data-region>
    <header className={classes.head}>
      <h2>{title}</h2>
      <ActionIcon variant="subtle" color="gray" aria-label={closeLabel} onClick={onClose}>
        <IconX size={17} />
      </ActionIcon>
    </header>
    {children}
  </section>
);
