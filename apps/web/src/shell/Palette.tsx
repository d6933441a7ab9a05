import { Combobox, Modal, ScrollArea, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../components/use-focus-back';
import classes from './Palette.module.css';
import { type Found, usePaletteResults } from './use-palette-results';

/** Flows, pages, runs by number or phone, commands: one list, by keyboard alone. */
export const Palette = ({ opened, onClose }: { opened: boolean; onClose(): void }) => {
  const { t } = useTranslation();
  useFocusBack(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size="lg"
      centered={false}
      yOffset="12vh"
      attributes={{ content: { 'aria-label': t('shell.palette') } }}
    >
      <PaletteList onClose={onClose} />
    </Modal>
  );
};

const PaletteList = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const navigate = useNavigate();
  const combobox = useCombobox({ opened: true });
  const groups = usePaletteResults(query.trim());
  const all = groups.flatMap((group) => group.found);
  const choose = (id: string) => {
    const found = all.find((one) => one.id === id);
    if (!found) return;
    onClose();
    if (typeof found.go === 'function') found.go();
    else void navigate(found.go);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          size="lg"
          variant="unstyled"
          className={classes.input}
          leftSection={<IconSearch size={20} />}
          aria-label={t('shell.palette')}
          placeholder={t('shell.palettePlaceholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.resetSelectedOption();
          }}
          onKeyDown={(event) => {
            // The list is always open, so its own Escape would close nothing.
            if (event.key === 'Escape') onClose();
            if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0 && all[0]) choose(all[0].id);
          }}
        />
      </Combobox.EventsTarget>
      <ScrollArea.Autosize mah="55vh" type="scroll">
        <Combobox.Options className={classes.options} aria-label={t('shell.palette')}>
          {groups.map((group) => (
            <Combobox.Group key={group.name} label={group.name}>
              {group.found.map((found) => (
                <PaletteOption key={found.id} found={found} />
              ))}
            </Combobox.Group>
          ))}
          {all.length === 0 && <Combobox.Empty>{t('shell.paletteNothing', { query })}</Combobox.Empty>}
        </Combobox.Options>
      </ScrollArea.Autosize>
    </Combobox>
  );
};

const PaletteOption = ({ found }: { found: Found }) => (
  <Combobox.Option value={found.id} className={classes.option}>
    {found.mark}
    <span className={classes.name}>{found.name}</span>
    {found.detail && <span className={classes.detail}>{found.detail}</span>}
  </Combobox.Option>
);
