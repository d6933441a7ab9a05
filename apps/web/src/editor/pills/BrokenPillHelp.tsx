import { Button, Group } from '@mantine/core';
import type { StepId } from '@navette/flow';
import { useBrokenPillRemedies } from '../issues/use-broken-pill-remedies';
import { useStepForm } from '../step-context';

type Props = { source: StepId; field: string; onDone(): void };

/** A pill whose step was deleted: what can be done, where it stands. */
export const BrokenPillHelp = ({ source, field, onDone }: Props) => {
  const { stepId } = useStepForm();
  const remediesOf = useBrokenPillRemedies();
  return (
    <Group gap="xs">
      {remediesOf({ stepId, field, source }).map(({ label, act }) => (
        <Button
          key={label}
          size="compact-sm"
          variant="light"
          onClick={() => {
            onDone();
            act();
          }}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
};
