import { ActionIcon, Button, Menu } from '@mantine/core';
import type { Calendar } from '@navette/flow';
import { IconDots, IconPencil, IconPlus, IconStar, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMakeUsual } from '../../../api/calendars';
import { notify } from '../../../components/notify';
import { useAct } from '../../../components/use-act';
import { DeleteCalendarDialog } from './DeleteCalendarDialog';
import { NewCalendarDialog } from './NewCalendarDialog';
import { RenameCalendarDialog } from './RenameCalendarDialog';
import { useCalendarName } from './use-calendar-name';

type Props = { calendars: Calendar[]; shown: Calendar; isKept: boolean; onShow(id: string): void };

/** A new calendar; where there are several, another name for the one that is shown, its rank, or its end. */
export const CalendarMenu = ({ calendars, shown, isKept, onShow }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const nameOf = useCalendarName();
  const makeUsual = useMakeUsual();
  const [dialog, setDialog] = useState<'create' | 'rename' | 'delete' | null>(null);
  const close = () => setDialog(null);
  const isUsual = calendars[0] === shown;
  const putFirst = async () => {
    if (await act(() => makeUsual.mutateAsync(shown.id))) notify(t('hours.madeUsual', { name: nameOf(shown) }));
  };
  return (
    <>
      {calendars.length === 1 && (
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setDialog('create')}>
          {t('hours.create')}
        </Button>
      )}
      {calendars.length > 1 && (
        <Menu width={240}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('hours.change')}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPlus size={17} />} onClick={() => setDialog('create')}>
              {t('hours.create')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={17} />} onClick={() => setDialog('rename')}>
              {t('hours.rename')}
            </Menu.Item>
            {!isUsual && (
              <>
                <Menu.Item leftSection={<IconStar size={17} />} onClick={() => void putFirst()}>
                  {t('hours.makeUsual')}
                </Menu.Item>
                <Menu.Item color="red" leftSection={<IconTrash size={17} />} onClick={() => setDialog('delete')}>
                  {t('hours.delete')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {dialog === 'create' && <NewCalendarDialog shown={shown} isKept={isKept} onMade={onShow} onClose={close} />}
      {dialog === 'rename' && <RenameCalendarDialog calendar={shown} onClose={close} />}
      {dialog === 'delete' && <DeleteCalendarDialog calendar={shown} onDeleted={() => onShow(calendars[0]!.id)} onClose={close} />}
    </>
  );
};
