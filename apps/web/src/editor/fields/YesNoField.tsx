import { SegmentedControl } from '@mantine/core';
import { literal } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props';
import { TypedOrData } from './TypedOrData';

/** Yes, no, nothing chosen yet; or from data. */
export const YesNoField = (props: ControlProps) => {
  const { spec, label, value, onChange, describedBy, readOnly } = props;
  const { t } = useTranslation();
  const shown = value?.kind === 'literal' ? value.value : spec.schema.default;
  return (
    <TypedOrData {...props} required={spec.required}>
      <SegmentedControl
        aria-label={label}
        aria-required={spec.required}
        aria-describedby={describedBy}
        value={shown === true ? 'yes' : shown === false ? 'no' : 'none'}
        readOnly={readOnly}
        onChange={(next) => onChange(literal(next === 'yes'))}
        data={[
          { value: 'yes', label: t('common.yes') },
          { value: 'no', label: t('common.no') },
        ]}
      />
    </TypedOrData>
  );
};
