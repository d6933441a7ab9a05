import { Select } from '@mantine/core';
import { literal, textOf } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/TextLink';
import { useEditor } from '../editor-context';
import type { ControlProps } from './control-props';

/** One of the team's lookup tables. */
export const TableField = ({ spec, label, value, onChange, invalid, describedBy, readOnly }: ControlProps) => {
  const { t } = useTranslation();
  const { tables } = useEditor();
  const chosen = value?.kind === 'literal' ? textOf(value.value) : null;
  return (
    <>
      <Select
        aria-label={label}
        aria-describedby={describedBy}
        aria-required={spec.required}
        searchable
        readOnly={readOnly}
        error={invalid}
        nothingFoundMessage={t('common.none')}
        data={tables.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={(id) =>
          onChange(id === null ? undefined : { ...literal(id), label: tables.find((table) => table.id === id)?.name ?? id })
        }
      />
      {tables.length === 0 && (
        <TextLink to="/tables" size="sm">
          {t('stepForm.makeTable')}
        </TextLink>
      )}
    </>
  );
};
