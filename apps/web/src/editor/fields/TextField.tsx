import { useWords } from '../../i18n/use-words';
import { PillField } from '../pills/PillField';
import type { ControlProps } from './control-props';
import { fieldHints } from './field-spec';
import { LengthNote } from './LengthNote';

export const TextField = (props: ControlProps) => <Text {...props} multiline={false} />;
export const LongTextField = (props: ControlProps) => <Text {...props} multiline />;

/** Text with pills; how many letters are left shows from 80 % of what the app takes. */
const Text = ({ spec, label, value, onChange, invalid, describedBy, readOnly, multiline }: ControlProps & { multiline: boolean }) => {
  const words = useWords();
  const { placeholder } = fieldHints(spec.schema);
  const shownDefault = typeof spec.schema.default === 'string' ? spec.schema.default : '';
  return (
    <>
      <PillField
        label={label}
        value={value}
        onChange={onChange}
        multiline={multiline}
        placeholder={placeholder ? words(placeholder) : shownDefault}
        required={spec.required}
        readOnly={readOnly}
        describedBy={describedBy}
        invalid={invalid}
      />
      <LengthNote value={value} limit={spec.schema.maxLength} />
    </>
  );
};
