import { Container } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ErrorBlock } from '../components/ErrorBlock';

/** A page that could not be opened says why, and can be tried again without losing the address. */
export const RouteError = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Container size="sm" py={64}>
      <ErrorBlock error={error} onRetry={retry} />
    </Container>
  );
};
