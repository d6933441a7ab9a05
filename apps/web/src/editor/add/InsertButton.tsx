import { Popover } from '@mantine/core';
import type { Place } from '@navette/flow';
import { IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeKey, useTabIndex } from '../../canvas';
import { useDragging } from '../drag/drag-context';
import { useNarrow } from '../view/use-narrow';
import { useAdding } from './add-context';
import classes from './InsertButton.module.css';
import { QuickAdd } from './QuickAdd';

/** The `+` of a place: opens quick-add, and takes what is dropped on it. There are many, and they know only what they need: typing draws none. */
export const InsertButton = memo(({ place, after }: { place: Place; after: string }) => {
  const { t } = useTranslation();
  const { readOnly, place: openPlace, isAnchored, open } = useAdding();
  const { lit } = useDragging();
  const isNarrow = useNarrow();
  const tabIndex = useTabIndex();
  if (readOnly) return null;
  const key = placeKey(place);
  const isOpen = isAnchored && openPlace !== null && placeKey(openPlace) === key;
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
          tabIndex={tabIndex}
          className={classes.insert}
          data-open={isOpen || undefined}
          data-end={place.to === undefined || undefined}
          data-dragging={lit?.places.has(key) || undefined}
          data-unfit={(lit && lit.places.size > 0 && !lit.places.has(key)) || undefined}
          data-over={lit?.over === key || undefined}
          data-place={key}
          aria-label={t('editor.addAfter', { step: after })}
          aria-expanded={isOpen}
          title={t('editor.addStep')}
          onClick={() => open(isOpen ? null : place)}
        >
          <IconPlus size={15} stroke={2.2} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0}>{isOpen && <QuickAdd place={place} />}</Popover.Dropdown>
    </Popover>
  );
});
