import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTakesData } from '../data/use-takes-data';
import { DataPicker } from '../pills/DataPicker';
import { droppedPill } from '../pills/dragged-pill';
import { PillField } from '../pills/PillField';
import type { ControlProps } from './control-props';
import classes from './TypedOrData.module.css';

type Props = Pick<ControlProps, 'label' | 'value' | 'onChange' | 'invalid' | 'describedBy' | 'readOnly'> & {
  required?: boolean;
  /** Whether the typed control can show this value; by default what was typed or chosen by hand. */
  isTyped?: boolean;
  /** Instead of a single pill, while the value is data. */
  data?: ReactNode;
  /** None: only data is left to show. */
  children?: ReactNode;
};

/** A control for what is typed by hand, with "Insert data" beside its label; the value decides which of both is shown. */
export const TypedOrData = (props: Props) => {
  const { value, isTyped = value === undefined || value.kind === 'literal', readOnly, onChange, label, data, children, ...pill } = props;
  const { t } = useTranslation();
  const takesData = useTakesData();
  const [opened, setOpened] = useState(false);
  const onDrop = (event: DragEvent) => {
    const pill = takesData && !readOnly ? droppedPill(event.dataTransfer) : undefined;
    if (!pill) return;
    event.preventDefault();
    onChange(pill);
  };
  return (
    <>
      {isTyped ? (
        // A pill can be dropped on any control; the button beside does the same without a mouse.
        <div role="none" onDragOver={(event) => takesData && !readOnly && event.preventDefault()} onDrop={onDrop}>
          {children}
        </div>
      ) : (
        (data ?? <PillField label={label} value={value} onChange={onChange} single readOnly={readOnly} {...pill} />)
      )}
      <div className={classes.beside}>
        {!readOnly && takesData && isTyped && (
          <DataPicker
            opened={opened}
            label={label}
            onOpen={() => setOpened(true)}
            onClose={() => setOpened(false)}
            onPick={(ref) => {
              setOpened(false);
              onChange(ref);
            }}
          />
        )}
        {!readOnly && !isTyped && (
          <Tooltip label={t('stepForm.typeInstead')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t('stepForm.typeInsteadFor', { field: label })}
              onClick={() => onChange(undefined)}
            >
              <IconPencil size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    </>
  );
};
