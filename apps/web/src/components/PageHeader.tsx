import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';
import { useDocumentTitle } from './use-document-title';

type Props = { title: string; description?: string; before?: ReactNode; children?: ReactNode };

/** Title, one line of what the page is for, and at most one main button at the right. */
export const PageHeader = ({ title, description, before, children }: Props) => {
  useDocumentTitle(title);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {before}
        <Title order={1}>{title}</Title>
        {description && <Text c="dimmed">{description}</Text>}
      </div>
      {children && <Group gap="sm">{children}</Group>}
    </header>
  );
};
