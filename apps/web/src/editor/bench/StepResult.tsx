import { Button, Collapse, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { outputSchema, type Step, type StepRow } from '@navette/flow';
import { IconPin, IconPinnedOff } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JsonTree } from '../../components/JsonTree';
import { useWords } from '../../i18n/use-words';
import { inputSchema } from '../../pages/run/input-schema';
import { useEditor } from '../editor-context';
import classes from './Bench.module.css';
import { OpenRecord } from './OpenRecord';
import { isPinned, usePin } from './use-pin';

/** What came of one step: the sentence first when it went wrong, its data as a tree, and the technical truth one click below. */
export const StepResult = ({ step, row }: { step: Step; row: StepRow }) => {
  const { t } = useTranslation();
  const words = useWords();
  const { document, catalog } = useEditor();
  const [isOpen, setOpen] = useState(false);
  const input = inputSchema(step, catalog);
  return (
    <Stack gap="sm" className={classes.result}>
      {row.error && (
        <div className={classes.error} role="status">
          <Text fw={560}>{words(row.error.sentence)}</Text>
          <Text size="sm">{t('states.whoActs', { who: t(`states.who.${row.error.who}`) })}</Text>
        </div>
      )}
      {row.simulated && step.kind === 'action' && (
        <Part title={t('bench.wouldSend')} value={<JsonTree value={row.input} schema={input} />} />
      )}
      {row.state === 'done' && row.output !== null && (
        <Part
          title={t(row.simulated ? 'bench.exampleAnswer' : 'bench.answer')}
          value={<JsonTree value={row.output} schema={outputSchema(step, { document, catalog })} />}
        />
      )}
      <Group gap="xs">
        {row.state === 'done' && row.output !== null && <PinButton step={step} row={row} />}
        {!row.simulated && <OpenRecord step={step} output={row.output} />}
        <Button size="compact-sm" variant="subtle" color="gray" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('bench.details')}
        </Button>
      </Group>
      <Collapse expanded={isOpen}>{isOpen && <Technical row={row} />}</Collapse>
    </Stack>
  );
};

const Part = ({ title, value }: { title: string; value: ReactNode }) => (
  <div>
    <Text size="xs" fw={600} c="dimmed" mb={4}>
      {title}
    </Text>
    {value}
  </div>
);

const PinButton = ({ step, row }: { step: Step; row: StepRow }) => {
  const { t } = useTranslation();
  const { document, readOnly } = useEditor();
  const pin = usePin(step);
  if (readOnly) return null;
  return isPinned(document, step, row.output) ? (
    <Button size="compact-sm" variant="light" leftSection={<IconPinnedOff size={14} />} onClick={() => pin(undefined)}>
      {t('bench.unpin')}
    </Button>
  ) : (
    <Button size="compact-sm" variant="default" leftSection={<IconPin size={14} />} onClick={() => pin(row.output)}>
      {t('bench.pin')}
    </Button>
  );
};

/** Request and answer as they are kept; secrets are never in them. */
const Technical = ({ row }: { row: StepRow }) => {
  const { t } = useTranslation();
  const { error, input, output, attempt, exits } = row;
  const text = JSON.stringify({ request: input, answer: output, ...(error && { error }), attempt, exits }, null, 2);
  return (
    <ScrollArea.Autosize mah={240} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('bench.details') }}>
      <pre className={classes.raw}>{text}</pre>
    </ScrollArea.Autosize>
  );
};
