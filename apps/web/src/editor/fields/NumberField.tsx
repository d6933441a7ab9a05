import { NumberInput } from '@mantine/core';
import { literal } from '@navette/flow';
import { useLanguage, useWords } from '../../i18n/use-words';
import { typesIn } from './control-of';
import type { ControlProps } from './control-props';
import { fieldHints } from './field-spec';
import { TypedOrData } from './TypedOrData';

/** A comma that groups thousands cannot be a decimal one too. */
const separators = {
  en: { decimalSeparator: '.', thousandSeparator: ',', allowedDecimalSeparators: ['.'] },
  fr: { decimalSeparator: ',', thousandSeparator: '\u202f', allowedDecimalSeparators: ['.', ','] },
};

/** A number typed by hand as people write it here, with its unit; or one pill. */
export const NumberField = (props: ControlProps) => {
  const { spec, root, label, value, onChange, invalid, describedBy, readOnly } = props;
  const words = useWords();
  const language = useLanguage();
  const { unit } = fieldHints(spec.schema);
  const typed = value?.kind === 'literal' && typeof value.value === 'number' ? value.value : '';
  return (
    <TypedOrData {...props} required={spec.required}>
      <NumberInput
        aria-label={label}
        aria-describedby={describedBy}
        aria-required={spec.required}
        error={invalid}
        readOnly={readOnly}
        value={typed}
        placeholder={typeof spec.schema.default === 'number' ? String(spec.schema.default) : undefined}
        {...separators[language]}
        allowDecimal={typesIn(spec.schema, root).includes('number')}
        hideControls
        rightSection={unit && <span>{words(unit)}</span>}
        rightSectionWidth={unit && `calc(${words(unit).length}ch + 24px)`}
        rightSectionProps={{ style: { color: 'var(--mantine-color-dimmed)', fontSize: 13 } }}
        onChange={(next) => onChange(typeof next === 'number' ? literal(next) : undefined)}
      />
    </TypedOrData>
  );
};
