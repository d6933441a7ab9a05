import { TextInput } from '@mantine/core';
import { literal, type Value } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor-context';
import { PillField } from '../pills/PillField';
import { fieldFormat } from './control-of';
import type { ControlProps } from './control-props';
import { type DateKind, dateOfInput, inputOfDate, inputTypes } from './date-text';
import classes from './FieldFrame.module.css';
import { MovedPill } from './MovedPill';
import { TypedOrData } from './TypedOrData';

/** A day, a moment or an hour chosen on the flow's clock; or "3 business days after ⟦Call time⟧". */
export const DateField = (props: ControlProps) => {
  const { spec, label, value, onChange, invalid, describedBy, readOnly } = props;
  const { t } = useTranslation();
  const { settings } = useEditor().document;
  const kind = fieldFormat(spec.schema) as DateKind;
  const shown = inputOfDate(textTyped(value), kind, settings);
  const isElsewhere = kind === 'date-time' && settings.timeZone !== Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      <TypedOrData
        {...props}
        required={spec.required}
        isTyped={shown !== undefined && (value === undefined || value.kind === 'literal')}
        data={value?.kind === 'ref' ? <MovedPill {...props} pill={value} /> : <PillField {...props} required={spec.required} />}
      >
        <TextInput
          type={inputTypes[kind]}
          aria-label={label}
          aria-describedby={describedBy}
          aria-required={spec.required}
          error={invalid}
          readOnly={readOnly}
          value={shown ?? ''}
          onChange={({ currentTarget }) => {
            const next = dateOfInput(currentTarget.value, kind, settings);
            onChange(next === '' ? undefined : literal(next));
          }}
        />
      </TypedOrData>
      {isElsewhere && <p className={classes.help}>{t('stepForm.onClockOf', { zone: settings.timeZone })}</p>}
    </>
  );
};

const textTyped = (value: Value | undefined): string => (value?.kind === 'literal' && typeof value.value === 'string' ? value.value : '');
