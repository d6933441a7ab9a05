import { Button, Group, Stack } from '@mantine/core';
import type { WaitFor } from '@navette/flow';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { OtherEventFields } from './OtherEventFields';

type EventWait = Extract<WaitFor, { kind: 'event' }>;
type Props = { what: EventWait; onChange(what: EventWait): void };

const most = 4;

/** "Or another event": the first of all wins, and each has a path of its own. */
export const OtherEvents = ({ what, onChange }: Props) => {
  const { t } = useTranslation();
  const { readOnly } = useEditor();
  const { or = [], ...alone } = what;
  const set = (next: typeof or) => onChange(next.length > 0 ? { ...alone, or: next } : alone);
  const add = () => set([...or, { id: newExit(or), label: '', connector: '', trigger: '', matches: what.matches }]);
  return (
    <Stack gap="md">
      {or.map((event, index) => (
        <OtherEventFields
          key={event.id}
          event={event}
          index={index}
          onChange={(next) => set(or.with(index, next))}
          onRemove={() => set(or.toSpliced(index, 1))}
        />
      ))}
      {!readOnly && or.length < most && (
        <Group>
          <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={add}>
            {t('conditions.addEvent')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

const newExit = (or: readonly { id: string }[]): string => {
  const taken = new Set(or.map(({ id }) => id));
  let number = 2;
  while (taken.has(`event-${number}`)) number += 1;
  return `event-${number}`;
};
