import { Button } from '@mantine/core';
import type { Value } from '@navette/flow';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { FieldOf } from '../fields/FieldOf';
import { useWantedField } from '../fields/wanted-field';
import type { AppField } from './app-field';
import { choicesOf } from './choices-of';
import { ListValues } from './ListValues';
import { isPlainPill } from './list-values';
import { MappingSample } from './MappingSample';
import classes from './MappingTable.module.css';
import { plainName } from './plain-name';

type Props = {
  row: AppField;
  path: string;
  value: Value | undefined;
  siblings: Record<string, Value>;
  readOnly: boolean;
  onChange(value: Value | undefined): void;
};

/** One field of the app. An empty one is a button until somebody fills it: a hundred editors would be slow to draw and to pass by Tab. */
export const MappingRow = ({ row, path, value, siblings, readOnly, onChange }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const isWanted = useWantedField() === path;
  const [isOpened, setOpened] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const isOpen = isOpened || row.required || isWanted || value !== undefined;
  useEffect(() => {
    if (isOpened) item.current?.querySelector<HTMLElement>('[contenteditable=true], input, [role=radio]')?.focus();
  }, [isOpened]);
  const choices = choicesOf(row.schema, language);
  return (
    <li ref={item} className={classes.row} data-empty={!isOpen || undefined}>
      <div className={classes.name} aria-hidden={isOpen || undefined}>
        {row.label}
        {row.required && (
          <span className={classes.required} title={t('stepForm.required')}>
            *
          </span>
        )}
        {plainName(row.name) !== plainName(row.label) && <code className={classes.apiName}>{row.name}</code>}
      </div>
      {isOpen ? (
        <div className={classes.value}>
          <FieldOf
            spec={{ name: row.name, schema: row.schema, required: row.required }}
            root={row.schema}
            path={path}
            label={row.label}
            hidesLabel
            value={value}
            siblings={siblings}
            onChange={onChange}
          />
        </div>
      ) : (
        <div className={classes.value}>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            aria-label={t('mapping.fill', { field: row.label })}
            onClick={() => setOpened(true)}
          >
            {t('mapping.addValue')}
          </Button>
        </div>
      )}
      {isOpen && (
        <div className={classes.sample}>{value && value.kind !== 'literal' && <MappingSample value={value} choices={choices} />}</div>
      )}
      {value?.kind === 'ref' && choices.length > 0 && isPlainPill(value) && (
        <div className={classes.list}>
          <ListValues pill={value} field={row.label} choices={choices} readOnly={readOnly} onChange={onChange} />
        </div>
      )}
    </li>
  );
};
