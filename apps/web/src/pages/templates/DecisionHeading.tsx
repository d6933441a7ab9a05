import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** The question of a page. It takes the focus, so that a screen reader starts with it and Tab goes to its answer. */
export const DecisionHeading = ({ id, title }: { id: string; title: string }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Title order={2} size="h3" id={id} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
      {title}
    </Title>
  );
};
