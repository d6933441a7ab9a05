import { Group, SegmentedControl } from '@mantine/core';
import { literal } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTakesData } from '../data/use-takes-data';
import { PillField } from '../pills/PillField';
import type { ControlProps } from './control-props';

/** Yes, no, or from data. */
export const YesNoField = (props: ControlProps) => {
  const { spec, label, value, onChange, invalid, describedBy, readOnly } = props;
  const { t } = useTranslation();
  const takesData = useTakesData();
  const isFromData = value !== undefined && value.kind !== 'literal';
  const [isData, setData] = useState(isFromData);
  const shown = value?.kind === 'literal' ? value.value : spec.schema.default;
  const answer = isData || isFromData ? 'data' : shown === true ? 'yes' : shown === false ? 'no' : 'none';
  const choose = (next: string) => {
    setData(next === 'data');
    onChange(next === 'yes' ? literal(true) : next === 'no' ? literal(false) : undefined);
  };
  return (
    <>
      <Group>
        <SegmentedControl
          aria-label={label}
          value={answer}
          readOnly={readOnly}
          onChange={choose}
          data={[
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
            ...(takesData || isFromData ? [{ value: 'data', label: t('stepForm.fromData') }] : []),
          ]}
        />
      </Group>
      {answer === 'data' && (
        <PillField label={label} value={value} onChange={onChange} invalid={invalid} describedBy={describedBy} readOnly={readOnly} />
      )}
    </>
  );
};
