import { Popover, Text } from '@mantine/core';
import type { Place } from '@navette/flow';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeKey } from '../../canvas';
import { useNarrow } from '../view/use-narrow';
import { useAdding } from './add-context';
import classes from './InsertButton.module.css';
import { OptionList } from './OptionList';
import { useStepOptions } from './use-step-options';

/** The `+` of a place: opens quick-add, and takes what is dropped on it. */
export const InsertButton = ({ place, after }: { place: Place; after: string }) => {
  const { t } = useTranslation();
  const { readOnly, place: openPlace, open, dragged, insert } = useAdding();
  const isNarrow = useNarrow();
  const [isOver, setOver] = useState(false);
  if (readOnly) return null;
  const isOpen = openPlace !== null && placeKey(openPlace) === placeKey(place);
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => !opened && open(null)}
      width="min(380px, 94vw)"
      position={isNarrow ? 'bottom-start' : 'right-start'}
      shadow="lg"
      radius="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.insert}
          data-open={isOpen || undefined}
          data-end={place.to === undefined || undefined}
          data-dragging={dragged !== null || undefined}
          data-over={isOver || undefined}
          data-place={placeKey(place)}
          aria-label={t('editor.addAfter', { step: after })}
          aria-expanded={isOpen}
          title={t('editor.addStep')}
          onClick={() => open(isOpen ? null : place)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            event.stopPropagation();
            setOver(false);
            if (dragged) insert(dragged, place);
          }}
        >
          <IconPlus size={15} stroke={2.2} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0}>{isOpen && <QuickAdd place={place} />}</Popover.Dropdown>
    </Popover>
  );
};

const QuickAdd = ({ place }: { place: Place }) => {
  const { t } = useTranslation();
  const { open, insert } = useAdding();
  const groups = useStepOptions();
  return (
    <>
      <Text size="xs" c="dimmed" fw={600} px={14} pt={10}>
        {t('editor.addStep')}
      </Text>
      <OptionList groups={groups} label={t('editor.addStep')} onPick={(option) => insert(option, place)} onClose={() => open(null)} />
    </>
  );
};
