import { ActionIcon, Button, Text } from '@mantine/core';
import { movePlaces, type StepId, stepTitle } from '@navette/flow';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeKey } from '../../canvas';
import { useLanguage } from '../../i18n/use-words';
import { useDragging } from '../drag/drag-context';
import { useEditor } from '../editor-context';
import bar from '../selection/SelectionBar.module.css';
import { usePlaceWords } from '../steps/use-place-words';
import { useMoveKeys } from './use-move-keys';

/** A step on its way to another `+`: arrows choose, Enter drops, Esc cancels; the same with buttons. */
export const MoveTool = ({ stepId, onLook }: { stepId: StepId; onLook(placeKey: string): void }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { document, catalog, apply, actions } = useEditor();
  const { light } = useDragging();
  const wordsOf = usePlaceWords();
  const [places] = useState(() => movePlaces(document, stepId));
  const [at, setAt] = useState(0);
  const title = stepTitle(document.steps[stepId]!, catalog, language);
  const place = places[at];
  const where = place ? t('editing.movePlace', { number: at + 1, count: places.length, place: wordsOf(place) }) : t('editing.moveNowhere');
  const latest = useRef({ where, onLook });
  latest.current = { where, onLook };
  const { announce } = actions;
  useEffect(() => {
    const over = place ? placeKey(place) : null;
    light({ places: new Set(places.map(placeKey)), over });
    announce(latest.current.where);
    if (over !== null) latest.current.onLook(over);
    return () => light(null);
  }, [places, place, light, announce]);

  const step = (by: 1 | -1) => setAt((before) => Math.min(Math.max(before + by, 0), Math.max(places.length - 1, 0)));
  const cancel = () => {
    actions.use(null);
    announce(t('editing.notMoved'));
  };
  const drop = () => {
    actions.use(null);
    if (place && apply({ kind: 'moveStep', stepId, at: place })) announce(t('editing.moved', { title }));
  };
  useMoveKeys({ step, drop, cancel });
  return (
    <div className={bar.bar} role="toolbar" aria-label={t('editing.moving', { title })}>
      <div>
        <Text size="sm" fw={600}>
          {t('editing.moving', { title })}
        </Text>
        <Text size="xs" c="dimmed">
          {where}. {t('editing.moveHelp')}
        </Text>
      </div>
      <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('editing.previousPlace')} onClick={() => step(-1)}>
        <IconArrowUp size={17} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('editing.nextPlace')} onClick={() => step(1)}>
        <IconArrowDown size={17} />
      </ActionIcon>
      <Button size="compact-sm" flex="none" disabled={!place} onClick={drop}>
        {t('editing.dropHere')}
      </Button>
      <Button size="compact-sm" flex="none" variant="default" onClick={cancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
};
