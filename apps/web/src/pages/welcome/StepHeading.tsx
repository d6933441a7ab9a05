import { Text, Title } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';

/** Focus goes here when a page follows another, so that a screen reader starts where the eyes do; Enter goes on from here. */
export const StepHeading = ({ title, body, takesFocus = true }: { title: string; body: string; takesFocus?: boolean }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <div>
      <Title order={1} ref={heading} tabIndex={-1} onKeyDown={goOn} style={{ outline: 'none' }}>
        {title}
      </Title>
      <Text c="dimmed" mt={4}>
        {body}
      </Text>
    </div>
  );
};

const goOn = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key === 'Enter') event.currentTarget.closest('form')?.requestSubmit();
};
